package org.huifang.channel.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingYamlTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void takesTheFirstPointerThatLeadsSomewhereAndTranslatesWords() throws Exception {
        var mapping = MappingYaml.parse(
                "chat.yaml",
                """
                provider: chat
                channel: SOCIAL
                message:
                  kind: { constant: MESSAGE }
                  id: { at: [/uid, /id] }
                  sender.id: /from/account
                  outcome: { at: /state, values: { ok: DELIVERED }, otherwise: FAILED }
                """);

        var canonical =
                mapping.canonical(JSON.readTree("{\"id\": 7, \"from\": {\"account\": \"a\"}, \"state\": \"broken\"}"));

        assertThat(canonical)
                .isEqualTo(JSON.readTree(
                        "{\"kind\": \"MESSAGE\", \"id\": 7, \"sender\": {\"id\": \"a\"}, \"outcome\": \"FAILED\"}"));
    }

    @Test
    void leavesACanonicalBodyAsItIs() throws Exception {
        var mapping = MappingYaml.parse("plain.yaml", "provider: plain\nchannel: SMS\n");
        var message = JSON.readTree("{\"kind\": \"MESSAGE\", \"id\": \"1\"}");

        assertThat(mapping.canonical(message)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider: other\\nchannel: SMS | provider must be the file's name",
                "provider: chat\\nchannel: EMAIL | channel must be",
                "provider: chat\\nchannel: SMS\\nscript: x | 'script' is unknown here",
                "provider: chat\\nchannel: SMS\\nmessage: {number: /n} | 'number' is unknown here",
                "provider: chat\\nchannel: SMS\\nmessage: {id: n} | 'n' is no JSON pointer",
                "provider: [chat | it is no YAML"
            })
    void saysWhatIsWrongWithAFile(String yaml, String what) {
        assertThatThrownBy(() -> MappingYaml.parse("chat.yaml", yaml.replace("\\n", "\n")))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("chat.yaml")
                .hasMessageContaining(what);
    }
}
