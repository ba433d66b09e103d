package org.huifang.knowledge;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.Classification;
import org.huifang.complaint.Classification.Type;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.triage.KnownQuestions;
import org.huifang.complaint.triage.TextReadings;
import org.huifang.complaint.triage.text.TextOverrides;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.complaint.triage.text.Tone;
import org.huifang.complaint.triage.text.extraction.Extraction;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.knowledge.Suitability.Facts;
import org.huifang.knowledge.article.Article;
import org.huifang.knowledge.search.Match;
import org.springframework.stereotype.Component;

/** Finds the answer that a case can be given without a person, and changes nothing. In doubt there is none. */
@Component
class QuickAnswers implements KnownQuestions {

    /**
     * An answer that may go out.
     *
     * @param text in the customer's language
     * @param proof of the table that allowed it
     */
    record Found(Match match, String title, String text, Map<String, Object> proof) {}

    private final Knowledge knowledge;
    private final Suitability suitability;
    private final TrackingAnswers tracking;
    private final GivenAnswers given;
    private final TextTriage texts;
    private final TextOverrides overrides;
    private final TextReadings readings;
    private final Customers customers;
    private final KnowledgeSettings settings;
    private final Clock clock;

    QuickAnswers(
            Knowledge knowledge,
            Suitability suitability,
            TrackingAnswers tracking,
            GivenAnswers given,
            TextTriage texts,
            TextOverrides overrides,
            TextReadings readings,
            Customers customers,
            KnowledgeSettings settings,
            Clock clock) {
        this.knowledge = knowledge;
        this.suitability = suitability;
        this.tracking = tracking;
        this.given = given;
        this.texts = texts;
        this.overrides = overrides;
        this.readings = readings;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<String> categoryOf(Complaint complaint) {
        return find(complaint).map(found -> found.match().article().category());
    }

    Optional<Found> find(Complaint complaint) {
        var report = complaint.report();
        return likeliest(report.subject(), report.description()).flatMap(match -> {
            var article = match.article();
            var verdict = suitability.judge(report.subject(), report.description(), facts(complaint, article));
            return verdict.allowed()
                    ? text(complaint, article)
                            .map(text -> new Found(match, title(complaint, article), text, verdict.proof()))
                    : Optional.empty();
        });
    }

    private Optional<Match> likeliest(String subject, String text) {
        return knowledge.find(subject, text, 1).stream()
                .filter(match -> match.score() >= settings.threshold())
                .findFirst();
    }

    /** A person's word that it is an enquiry stands; a form's does only when the text reads like one. */
    private Facts facts(Complaint complaint, Article article) {
        var report = complaint.report();
        var before = clock.instant().minus(settings.askAgainWithin());
        var asked = given.wasGiven(complaint.customerId(), article.id(), before);
        var decided = complaint.classification();
        var words = overrides.of(report.subject(), report.description());
        var alarming = words.category().isPresent();
        if (decided != null && readings.isDecided(complaint.number().value())) {
            return new Facts(decided.type(), Boolean.TRUE.equals(decided.angry()), alarming, decided.exposure(), asked);
        }
        var reading = texts.read(report.subject(), report.description());
        return new Facts(
                enquiry(decided) ? reading.type().value() : decided.type(),
                reading.tone().value() == Tone.ANGRY,
                alarming,
                words.exposure(),
                asked);
    }

    private static boolean enquiry(Classification decided) {
        return decided == null || decided.type() == Type.ENQUIRY;
    }

    private Optional<String> text(Complaint complaint, Article article) {
        var language = languageOf(complaint);
        if (article.kind() == Article.Kind.TEXT) {
            return Optional.of(article.answer().in(language));
        }
        var report = complaint.report();
        return oneParcel(Extraction.waybillsIn(report.subject(), report.description()))
                ? tracking.about(
                        report.waybill(),
                        language,
                        customers.withId(complaint.customerId()).zone())
                : Optional.empty();
    }

    private static boolean oneParcel(List<String> named) {
        return named.size() <= 1;
    }

    private String title(Complaint complaint, Article article) {
        return article.title().in(languageOf(complaint));
    }

    private Language languageOf(Complaint complaint) {
        return customers.withId(complaint.customerId()).language();
    }
}
