package org.huifang.supervision.finding;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.improvement.ImprovementAction;
import org.huifang.improvement.ImprovementIndicator;
import org.huifang.improvement.Improvements;
import org.huifang.improvement.NewImprovement;
import org.huifang.staff.training.TrainingRules;
import org.huifang.supervision.CaseReview;
import org.huifang.supervision.Criterion;
import org.huifang.supervision.Judgement;
import org.huifang.supervision.ReviewSettings;
import org.huifang.supervision.Reviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from a confirmed finding: an improvement where it is serious or comes again, and trainings by
 * {@code dmn/training-due.dmn}. An improvement is about a category of cases; it names no agent.
 */
@Service
@Transactional
public class ReviewConsequences {

    private static final String PLANNERS = "team-leads";

    private final Reviews reviews;
    private final FindingTable findings;
    private final Improvements improvements;
    private final TrainingRules trainings;
    private final ReviewSettings settings;
    private final CaseLedger ledger;
    private final Clock clock;

    ReviewConsequences(
            Reviews reviews,
            FindingTable findings,
            Improvements improvements,
            TrainingRules trainings,
            ReviewSettings settings,
            CaseLedger ledger,
            Clock clock) {
        this.reviews = reviews;
        this.findings = findings;
        this.improvements = improvements;
        this.trainings = trainings;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Drawn again after a crash they are the same. */
    public void draw(String number) {
        var review = reviews.look(number);
        var fallen = reviews.marks(number).entrySet().stream()
                .filter(mark -> mark.getValue().falls())
                .map(Map.Entry::getKey)
                .toList();
        var courses = new LinkedHashSet<String>();
        fallen.forEach(criterion -> courses.addAll(trainings.coursesAfter(criterion.name())));
        var improvement = calling(review, fallen).map(criterion -> open(review, criterion));
        ledger.append(
                number,
                Actor.SYSTEM,
                CaseEventKind.REVIEW_CONSEQUENCES_DRAWN,
                Map.of(
                        "trainings",
                        List.copyOf(courses),
                        "improvements",
                        improvement.map(List::of).orElse(List.of())));
    }

    /** The criterion that calls for an improvement; empty when none does. */
    private Optional<Criterion> calling(CaseReview review, List<Criterion> fallen) {
        if (review.result().finding() == Judgement.Finding.SERIOUS) {
            return fallen.stream().findFirst();
        }
        var since = clock.instant().minus(settings.repeatWindow());
        // Each further time of so many, not each further one.
        return fallen.stream()
                .filter(criterion -> isRepeated(findings.confirmed(review.agent(), criterion, since)))
                .findFirst();
    }

    private boolean isRepeated(int findings) {
        return findings > 0 && findings % settings.repeatCount() == 0;
    }

    private String open(CaseReview review, Criterion criterion) {
        var known = !review.category().isEmpty();
        var title = "质检发现：%s%s Review finding: %s"
                .formatted(criterion.chinese(), known ? "（" + review.category() + "）" : "", criterion.english());
        return improvements.open(
                new NewImprovement(
                        ImprovementAction.Origin.AUDIT,
                        review.number(),
                        "review " + review.number(),
                        title,
                        PLANNERS,
                        ImprovementIndicator.REPEATED,
                        known ? "CATEGORY" : "NETWORK",
                        known ? review.category() : "-",
                        null),
                Actor.SYSTEM);
    }
}
