package org.huifang.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.huifang.audit.CaseEventKind;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessage;
import org.huifang.complaint.Classification;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Investigation;
import org.huifang.complaint.Solution;
import org.huifang.complaint.assignment.Choice;
import org.huifang.complaint.handover.BatchHandover;
import org.huifang.complaint.handover.HandoverCause;
import org.huifang.complaint.handover.Workload;
import org.huifang.complaint.remedy.RemedyDecision;
import org.huifang.complaint.remedy.Role;
import org.huifang.complaint.remedy.entitlement.Entitlement;
import org.huifang.complaint.remedy.entitlement.LossKind;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.complaint.remedy.offer.Consent;
import org.huifang.complaint.remedy.settlement.Payout;
import org.huifang.customer.Channel;
import org.huifang.customer.CustomerType;
import org.huifang.customer.history.Contact;
import org.huifang.desk.action.CaseAction;
import org.huifang.followup.callback.CallbackDisposition;
import org.huifang.followup.callback.NextStep;
import org.huifang.followup.planning.ContactOccasion;
import org.huifang.sla.Awaiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeskWordsTest {

    private final DeskWords words = new DeskWords();

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("event", List.of(CaseEventKind.values())),
                Arguments.of("phase", List.of(CaseEventKind.Phase.values())),
                Arguments.of("status", List.of(ComplaintStatus.values())),
                Arguments.of("type", List.of(Classification.Type.values())),
                Arguments.of("exposure", List.of(Classification.Exposure.values())),
                Arguments.of("customer", List.of(CustomerType.values())),
                Arguments.of("channel", List.of(Channel.values())),
                Arguments.of("contact", List.of(Contact.Kind.values())),
                Arguments.of("letter", List.of(Letter.Purpose.values())),
                Arguments.of("message", List.of(OutboundMessage.State.values())),
                Arguments.of("remedy", List.of(Solution.Remedy.values())),
                Arguments.of("entitlement", List.of(Entitlement.Kind.values())),
                Arguments.of("decision", List.of(RemedyDecision.State.values())),
                Arguments.of("payout", List.of(Payout.State.values())),
                Arguments.of("role", List.of(Role.values())),
                Arguments.of("rootCause", List.of(Investigation.RootCause.values())),
                Arguments.of("responsibleParty", List.of(Investigation.ResponsibleParty.values())),
                Arguments.of("lossKind", List.of(LossKind.values())),
                Arguments.of("answer", List.of(Answer.values())),
                Arguments.of("consent", List.of(Consent.values())),
                Arguments.of("awaiting", List.of(Awaiting.values())),
                Arguments.of("why", List.of(HandoverCause.values())),
                Arguments.of("ground", List.of(Choice.Ground.values())),
                Arguments.of("reason", List.of(Choice.Reason.values())),
                Arguments.of("handover", List.of(BatchHandover.Fate.values())),
                Arguments.of("presence", List.of(Workload.Presence.values())),
                Arguments.of("disposition", List.of(CallbackDisposition.values())),
                Arguments.of("step", List.of(NextStep.Step.values())),
                Arguments.of("occasion", List.of(ContactOccasion.values())),
                Arguments.of(
                        "action",
                        Arrays.stream(CaseAction.values()).map(CaseAction::code).toList()),
                Arguments.of(
                        "done",
                        Arrays.stream(CaseAction.values()).map(CaseAction::code).toList()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasAName(String kind, List<?> codes) {
        assertThat(codes).isNotEmpty().allSatisfy(code -> assertThat(words.find(kind + "." + code))
                .isPresent());
    }

    @Test
    void everyNameIsInBothLanguages() throws IOException {
        var chinese = read("wording/desk.properties");
        var english = read("wording/desk_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese)
                .allSatisfy((key, word) -> assertThat(word.toString()).matches("(?s).*\\p{IsHan}.*"));
        assertThat(english)
                .allSatisfy((key, word) -> assertThat(word.toString()).doesNotMatch("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void categoriesAreCalledAsTheFormCallsThem() {
        var categories = new Categories();

        assertThat(categories.titleOf("T1")).isEqualTo("T1 · 中转或运输延误 · Transit delay");
        assertThat(categories.titleOf("X9")).isEqualTo("X9");
        assertThat(categories.titleOf(null)).isNull();
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var file = DeskWordsTest.class.getClassLoader().getResourceAsStream(name)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
