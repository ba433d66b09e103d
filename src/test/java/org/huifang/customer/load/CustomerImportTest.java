package org.huifang.customer.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.huifang.customer.web.CustomerApi.LEAD;
import static org.huifang.customer.web.CustomerApi.WEBSITE;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huifang.access.People;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.customer.file.content.FileField;
import org.huifang.customer.web.CustomerApi;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class CustomerImportTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    MockMvc http;

    @Autowired
    People people;

    @Autowired
    CustomerFileDesk desk;

    @Autowired
    Consents consents;

    @Autowired
    JdbcTemplate database;

    CustomerApi api;

    /** Begins the numbers and addresses of a test, so that tests do not meet; so does the telephone. */
    String own;

    String phone;

    @BeforeEach
    void addCallers() {
        api = new CustomerApi(http, people);
        own = "T" + UUID.randomUUID().toString().substring(0, 10);
        phone = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    @Test
    void takesInThousandsOfRowsAndTheSameFileAgainChangesNothing() throws Exception {
        var file = "customer_number,name,email,region,parcels_per_month\n"
                + IntStream.range(0, 2_500)
                        .mapToObj(
                                n -> "%1$s-%2$d,客户%2$d,%1$s-%2$d@customer.example,华东,%3$d".formatted(own, n, n % 2_000))
                        .collect(Collectors.joining("\n"));

        send(file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("COMPLETED"))
                .andExpect(jsonPath("$.rows").value(2_500))
                .andExpect(jsonPath("$.created").value(2_500))
                .andExpect(jsonPath("$.rejects").doesNotExist());
        var before = stored();

        send(file)
                .andExpect(jsonPath("$.accepted").value(2_500))
                .andExpect(jsonPath("$.unchanged").value(2_500));

        assertThat(stored()).isEqualTo(before);
        assertThat(desk.withReference(own + "-1999").type().name()).isEqualTo("KEY_ACCOUNT");
        assertThat(desk.withReference(own + "-999").type().name()).isEqualTo("SME");
        assertThat(desk.withReference(own + "-9").type().name()).isEqualTo("ORDINARY");
    }

    private String stored() {
        return database.queryForObject(
                """
                select md5(string_agg(f::text || c::text, ' ' order by f.customer_id))
                from customer_file f join customer c on c.id = f.customer_id where f.number like ?""",
                String.class,
                own + "%");
    }

    @Test
    void givesRejectedRowsBackWithLineAndReasonsAndTakesThemMended() throws Exception {
        var answer = send(
                """
                customer_number,name,email,phone
                %1$s-1,王芳,%1$s-1@customer.example,%2$s
                %1$s-2,"李, 雷",nobody,%2$s
                %1$s-3,"韩
                梅梅"
                %1$s-4,,%1$s-4@customer.example,
                %1$s-5,赵敏,%1$s-1@customer.example,
                """
                        .formatted(own, phone));
        answer.andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(4));

        var rejects = rejects(answer);
        assertThat(rejects)
                .isEqualTo(
                        """
                customer_number,name,email,phone,line,reason_zh,reason_en
                %1$s-2,"李, 雷",nobody,%2$s,3,"email: 必须是电子邮件地址","email: must be an e-mail address"
                %1$s-3,"韩
                梅梅",,,4,"row: 应有 4 列","row: must have 4 columns"
                %1$s-4,,"%1$s-4@customer.example",,6,"name: 不能为空","name: must not be empty"
                %1$s-5,赵敏,"%1$s-1@customer.example",,7,"email: 该邮箱属于另一位客户","email: belongs to another customer"
                """
                                .formatted(own, phone));

        send(rejects.replace("nobody", own + "-2@customer.example"))
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(3));
        assertThat(desk.withReference(own + "-2").content().get(FileField.EMAIL_ADDRESS))
                .contains(own.toLowerCase() + "-2@customer.example");
    }

    @Test
    void readsChineseInEitherCharsetAndAnswersInTheSame() throws Exception {
        var file = "customer_number,name,region\n%1$s-1,王芳,華東\n%1$s-2,,𠮷林\n".formatted(own);

        var answer = api.sendCsv("text/csv; charset=GB18030", file.getBytes(GB18030), WEBSITE)
                .andExpect(jsonPath("$.created").value(1));
        assertThat(desk.withReference(own + "-1").content().get(FileField.REGION))
                .contains("華東");
        assertThat(new String(rawRejects(answer), GB18030)).contains("𠮷林", "不能为空");

        api.sendCsv("text/csv;charset=utf-8", ("\uFEFF" + file).getBytes(UTF_8), WEBSITE)
                .andExpect(jsonPath("$.unchanged").value(1));
    }

    @Test
    void rejectsRowsThatAreNotInTheCharsetNamed() throws Exception {
        var file = "customer_number,name\n%1$s-1,王芳\n%1$s-2,Li Lei\n".formatted(own);

        var answer = api.sendCsv("text/csv", file.getBytes(GB18030), WEBSITE)
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(1));

        assertThat(rejects(answer)).contains("charset").contains("字符集");
    }

    @Test
    void leavesColumnsThatDoNotComeAndEmptiesCellsThatAreEmpty() throws Exception {
        send("customer_number,name,email,region\n%1$s,王芳,%1$s@customer.example,华东\n".formatted(own));

        send("customer_number,region\n%s,\n".formatted(own))
                .andExpect(jsonPath("$.updated").value(1));

        var content = desk.withReference(own).content();
        assertThat(content.get(FileField.REGION)).isEmpty();
        assertThat(content.get(FileField.EMAIL_ADDRESS)).isPresent();
    }

    @Test
    void letsTheLaterRowWinWhenACustomerComesTwice() throws Exception {
        send("customer_number,name\n%1$s,王芳\n%1$s,王方\n".formatted(own))
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.updated").value(1));

        assertThat(desk.withReference(own).content().get(FileField.NAME)).contains("王方");
    }

    @Test
    void recordsConsentsWithTheirProof() throws Exception {
        var file =
                """
                customer_number,name,consents
                %1$s-1,王芳,MARKETING GIVEN 2026-01-05T10:00:00Z EMAIL form-17 v3; SURVEY WITHDRAWN 2026-02-01T00:00:00Z PHONE call-9
                %1$s-2,李雷,MARKETING GIVEN 2026-01-05T10:00:00Z EMAIL form-18
                %1$s-3,赵敏,MARKETING PERHAPS
                """
                        .formatted(own);

        send(file)
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(2));
        send(file).andExpect(jsonPath("$.unchanged").value(1));

        var id = desk.withReference(own + "-1").id();
        assertThat(consents.allows(id, ConsentPurpose.MARKETING)).isTrue();
        assertThat(consents.allows(id, ConsentPurpose.SURVEY)).isFalse();
        assertThat(consents.of(id)).hasSize(2);
    }

    @Test
    void saysWhereAFileBreaksOffAndKeepsWhatWasBefore() throws Exception {
        var file = "customer_number,name\n%1$s-1,王芳\n%1$s-2,\"李雷\n".formatted(own) + "x".repeat(300_000);

        var answer = send(file)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("from line 3 on")));

        assertThat(desk.withReference(own + "-1")).isNotNull();
        String id = JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.import");
        api.get("/imports/" + id, LEAD)
                .andExpect(jsonPath("$.state").value("BROKEN"))
                .andExpect(jsonPath("$.created").value(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name\n王芳\n",
                "customer_number,name,name\n1,王芳,王芳\n",
                "customer_number,horoscope\n1,Virgo\n",
                "{\"customer_number\": 1}"
            })
    void refusesFilesWithoutAHeaderItKnows(String file) throws Exception {
        send(file)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void refusesOtherCharsetsAndOtherTypes() throws Exception {
        api.sendCsv("text/csv; charset=UTF-16", new byte[0], WEBSITE).andExpect(status().isBadRequest());
        api.sendCsv("application/json", new byte[0], WEBSITE).andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void decidesAgainWhoIsAmongTheMostValuable() throws Exception {
        send("customer_number,name,revenue_yuan\n"
                + IntStream.rangeClosed(1, 200)
                        .mapToObj(n -> "%s-%d,客户,%d".formatted(own, n, 1_000_000 + n))
                        .collect(Collectors.joining("\n")));

        assertThat(desk.withReference(own + "-200").type().name()).isEqualTo("KEY_ACCOUNT");
        assertThat(desk.withReference(own + "-200").typeOrigin().rule()).isEqualTo("type-key-value");
        assertThat(desk.withReference(own + "-150").type().name()).isEqualTo("ORDINARY");
    }

    private ResultActions send(String file) throws Exception {
        return api.sendCsv("text/csv", file.getBytes(UTF_8), WEBSITE);
    }

    private String rejects(ResultActions answer) throws Exception {
        return new String(rawRejects(answer), UTF_8);
    }

    private byte[] rawRejects(ResultActions answer) throws Exception {
        String link = JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.rejects");
        return api.get(link.substring("/api/customers".length()), LEAD)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
