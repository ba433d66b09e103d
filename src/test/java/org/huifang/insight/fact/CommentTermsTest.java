package org.huifang.insight.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What customers write in surveys is told by concepts and tone; their words are not kept. */
@ApplicationTest
class CommentTermsTest {

    @Autowired
    Facts facts;

    @Autowired
    SurveyDriver surveys;

    @Autowired
    SurveyAnswers answers;

    @Autowired
    JdbcTemplate database;

    private void answer(Invitation invitation, String comment) {
        answers.takeByLink(invitation.id(), new Answers(Map.of("recommend", "9", "comment", comment)));
    }

    private List<String> terms(Invitation invitation) {
        return database.queryForList(
                "select term from insight.comment_term where invitation = ?", String.class, invitation.id());
    }

    @Test
    void readsTheLatestWordsOnceAndKeepsNone() {
        facts.keepUp();
        var invitation = surveys.invite("nps-quarterly");
        answer(invitation, "快递放在快递柜，没人打电话。");
        facts.keepUp();
        assertThat(terms(invitation)).contains("LOCKER");
        assertThat(database.queryForObject(
                        "select tone from insight.comment_tone where invitation = ?", String.class, invitation.id()))
                .isIn("CALM", "UPSET", "ANGRY");

        answer(invitation, "态度很好。");
        facts.keepUp();
        assertThat(terms(invitation)).contains("RUDE").doesNotContain("LOCKER");
    }

    @Test
    void readsWhatWasAnsweredBeforeThereWereFacts() {
        var invitation = surveys.invite("nps-quarterly");
        answer(invitation, "locker");
        facts.rebuild();
        assertThat(terms(invitation)).containsExactly("LOCKER");
    }
}
