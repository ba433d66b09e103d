package org.huifang.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever stops a download has done nothing wrong, and neither have we. */
@ExtendWith(OutputCaptureExtension.class)
class HungUpClientTest {

    @RestController
    static class Downloads {

        @GetMapping("/stopped")
        void stopped() throws IOException {
            throw new ClientAbortException(new IOException("Broken pipe"));
        }

        @GetMapping("/stopped-by-rows")
        void stoppedByRows() {
            throw new UncheckedIOException(new ClientAbortException("Connection reset by peer"));
        }

        @GetMapping("/failed")
        void failed() throws IOException {
            throw new IOException("Broken pipe"); // somebody else's pipe
        }
    }

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Downloads())
            .setControllerAdvice(new ProblemAdvice())
            .build();

    @Test
    void aClientThatHangsUpLeavesNoErrorInTheLog(CapturedOutput log) throws Exception {
        for (var path : new String[] {"/stopped", "/stopped-by-rows"}) {
            http.perform(get(path)).andExpect(content().string(""));
        }

        assertThat(log.getAll()).doesNotContain("ERROR", "ClientAbortException");
    }

    @Test
    void anyOtherFailureIsStillTold(CapturedOutput log) throws Exception {
        http.perform(get("/failed")).andExpect(status().isInternalServerError());

        assertThat(log.getAll()).contains("GET", "failed", "Broken pipe");
    }
}
