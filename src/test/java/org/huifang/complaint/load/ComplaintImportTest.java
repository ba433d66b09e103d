package org.huifang.complaint.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.csv.CsvImport;
import org.huifang.csv.CsvImports;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class ComplaintImportTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    MockMvc http;

    @Autowired
    People people;

    @Autowired
    ComplaintImports complaints;

    @Autowired
    CsvImports imports;

    @Autowired
    JdbcTemplate database;

    private String own;

    @BeforeEach
    void addCallers() {
        people.add("website", "Website", PASSWORD, Group.CHANNELS);
        people.add("li.na", "Li Na", PASSWORD, Group.CUSTOMER_SERVICE);
        people.add("chen.wei", "Chen Wei", PASSWORD, Group.TRANSIT);
        own = "T" + UUID.randomUUID().toString().substring(0, 10);
    }

    @Test
    void registersEachRowOnceHoweverOftenTheFileIsSent() throws Exception {
        var file = "external_id,name,email,description,waybill\n"
                + IntStream.range(0, 60)
                        .mapToObj(n ->
                                "%1$s-%2$d,客户%2$d,%1$s-%2$d@customer.example,快递五天没有更新了,YT%1$s%2$d".formatted(own, n))
                        .collect(Collectors.joining("\n"));

        send(file.getBytes(GB18030), "text/csv; charset=GB18030")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("COMPLETED"))
                .andExpect(jsonPath("$.created").value(60));
        send(file.getBytes(UTF_8), "text/csv")
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.unchanged").value(60));

        assertThat(database.queryForObject(
                        """
                select count(*) from complaint c where c.external_id like ? and c.channel = 'IMPORT'
                and exists (select from case_event e where e.complaint_number = c.number and e.kind = 'RECEIVED')""",
                        Integer.class,
                        own + "%"))
                .isEqualTo(60);
    }

    @Test
    void givesRejectedRowsBackWithTheirReasons() throws Exception {
        var answer = send(
                """
                external_id,name,email,phone,description,category,declared_value_yuan
                %1$s-1,王芳,%1$s@customer.example,,包裹丢了,,200
                %1$s-2,,nobody,,包裹丢了,,
                %1$s-3,李雷,,13800000000,,ZZ9,much
                %1$s-1,王芳,%1$s@customer.example,,包裹又丢了,,200
                %1$s-5,韩梅梅
                """
                        .formatted(own)
                        .getBytes(UTF_8),
                "text/csv");
        answer.andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(4));

        String path = JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.rejects");
        var rejects = http.perform(get(path).with(httpBasic("website", PASSWORD)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace("\"", "");
        assertThat(rejects.lines().skip(1))
                .containsExactlyInAnyOrder(
                        "%s-2,,nobody,,包裹丢了,,,3,name: 必须填写；email: 必须是电子邮件地址,name: is required; email: must be an e-mail address"
                                .formatted(own),
                        "%s-3,李雷,,13800000000,,ZZ9,much,4,description: 必须填写；declared_value_yuan: 必须是整数金额（元）；category: 不是分类表中的代码,description: is required; declared_value_yuan: must be an amount in whole yuan; category: is not a code of the taxonomy"
                                .formatted(own),
                        "%s-1,王芳,%s@customer.example,,包裹又丢了,,200,5,external_id: 该编号已用于另一条内容不同的投诉,external_id: was already used for a complaint with other content"
                                .formatted(own, own),
                        "%s-5,韩梅梅,,,,,,6,row: 应有 7 列,row: must have 7 columns".formatted(own));
    }

    @Test
    void tellsHowFarAFileIsWhileItComes() throws Exception {
        var beginning = "external_id,name,phone,description\n"
                + IntStream.range(0, 60)
                        .mapToObj(n -> "%s-%d,客户,1380000%04d,快递丢了\n".formatted(own, n, n))
                        .collect(Collectors.joining());
        var progress = new long[1];
        var end = new InputStream() {
            @Override
            public int read() throws IOException {
                var running = imports.latest(CsvImport.Kind.COMPLAINTS).get(0);
                assertThat(running.state()).isEqualTo(CsvImport.State.RUNNING);
                progress[0] = running.created();
                return -1;
            }
        };

        var done = complaints.take(
                new SequenceInputStream(new ByteArrayInputStream(beginning.getBytes(UTF_8)), end),
                UTF_8,
                Actor.staff("website"));

        assertThat(progress[0]).isBetween(0L, 59L);
        assertThat(done.created()).isEqualTo(60);
        http.perform(get("/api/complaints/imports/" + done.id()).with(httpBasic("li.na", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(60));
        http.perform(get("/api/complaints/imports").with(httpBasic("website", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].id").value(done.id().toString()));
    }

    @Test
    void refusesAHeaderItDoesNotKnowAndCallersWhoMayNot() throws Exception {
        send("external_id,nonsense\n1,2\n".getBytes(UTF_8), "text/csv")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(startsWith("Column 2 is unknown")));
        http.perform(post("/api/complaints/import")
                        .with(httpBasic("chen.wei", PASSWORD))
                        .contentType("text/csv")
                        .content("external_id\n1\n"))
                .andExpect(status().isForbidden());
    }

    private ResultActions send(byte[] file, String type) throws Exception {
        return http.perform(post("/api/complaints/import")
                .with(httpBasic("website", PASSWORD))
                .header("Content-Type", type)
                .content(file));
    }
}
