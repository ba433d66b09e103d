package org.huifang.followup.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.huifang.complaint.Classification;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.complaint.triage.text.model.Likely;
import org.huifang.followup.survey.answer.AnsweredSurvey;
import org.huifang.followup.survey.answer.Score;
import org.huifang.followup.survey.answer.SurveyResults;
import org.huifang.followup.survey.questionnaire.QuestionKind;
import org.springframework.stereotype.Component;

/** Scores, choices and comments of a survey, each as evidence; comments are read by the text triage. */
@Component
class SurveyEvidence {

    private final SurveyResults results;
    private final TextTriage texts;

    SurveyEvidence(SurveyResults results, TextTriage texts) {
        this.results = results;
        this.texts = texts;
    }

    Answered of(AnsweredSurvey survey) {
        var comments = results.commentsOf(survey.invitation()).values().stream()
                .map(words -> texts.read("", words).type())
                .toList();
        var loudest = comments.stream().max(Comparator.comparing(SurveyEvidence::grievance));
        var evidence = new ArrayList<Evidence>();
        survey.scores().forEach(score -> evidence.add(of(score, survey.spoken(), loudest)));
        comments.forEach(type -> evidence.add(comment("COMMENT", null, type)));
        return new Answered(
                evidence,
                String.join("\n", results.commentsOf(survey.invitation()).values()),
                survey.invitation());
    }

    private static Evidence of(Score score, boolean spoken, Optional<Likely<Classification.Type>> comment) {
        if (score.kind() == QuestionKind.NPS && comment.isPresent()) {
            return comment(score.kind().name(), score.points(), comment.get());
        }
        if (score.kind().isScale() && spoken) {
            return Evidence.spoken(score.kind().name(), score.points());
        }
        var code = score.kind().isScale() ? "WRITTEN" : score.choice();
        return new Evidence(score.kind().name(), score.points(), code, null);
    }

    private static Evidence comment(String measure, Integer points, Likely<Classification.Type> type) {
        return new Evidence(measure, points, type.value().name(), (int) (type.confidence() * 100));
    }

    /** Complaints and claims before everything else, the surer the more. */
    private static double grievance(Likely<Classification.Type> type) {
        var grieves = type.value() == Classification.Type.COMPLAINT || type.value() == Classification.Type.CLAIM;
        return grieves ? 1 + type.confidence() : type.confidence();
    }
}
