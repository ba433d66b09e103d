package org.huifang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The API document in the repository is the one the application serves. */
@ApplicationTest
class OpenApiTest {

    private static final Path KEPT = Path.of("docs/api/openapi.json");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    MockMvc http;

    /** When it fails, the new document lies at {@code target/openapi.json}: read it, and copy it over the old one. */
    @Test
    void documentInTheRepositoryIsTheOneServed() throws Exception {
        var served = http.perform(get("/api/openapi")).andReturn().getResponse().getContentAsByteArray();
        var document = (ObjectNode) JSON.readTree(served);
        document.remove("servers");
        var sorted = JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
        Files.writeString(Path.of("target/openapi.json"), sorted);

        assertThat(KEPT).exists();
        assertThat(sorted).isEqualTo(Files.readString(KEPT));
    }
}
