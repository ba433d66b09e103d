package org.huifang.complaint.triage.text.training;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.huifang.complaint.triage.text.model.Question;

/** Old figures against new ones, for a person who has to decide. */
public final class Comparison {

    private static final double NOTICEABLE = 0.005;

    private final AcceptedFigures old;
    private final AcceptedFigures fresh;

    public Comparison(AcceptedFigures old, AcceptedFigures fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** A table of the figures, and the categories whose F1 changed noticeably, the worst change first. */
    public String text() {
        var text = new StringBuilder("Old version %s, new version %s%n%n".formatted(old.version(), fresh.version()));
        for (var question : Question.values()) {
            line(text, question + " cross-validated", old.crossValidated(), fresh.crossValidated(), question);
            line(text, question + " held out", old.heldOut(), fresh.heldOut(), question);
        }
        text.append(categories());
        return text.toString();
    }

    private static void line(
            StringBuilder text,
            String name,
            Map<Question, Figures> before,
            Map<Question, Figures> after,
            Question question) {
        var was = before.get(question);
        var is = after.get(question);
        if (was != null && is != null) {
            text.append("%-26s".formatted(name));
            text.append(change("accuracy", was, is, Figures::accuracy));
            text.append(change("macro-F1", was, is, Figures::macroF1));
            text.append(change("ECE", was, is, Figures::ece)).append('\n');
        }
    }

    private static String change(String name, Figures was, Figures is, ToDoubleFunction<Figures> figure) {
        var before = figure.applyAsDouble(was);
        var after = figure.applyAsDouble(is);
        return String.format(Locale.ROOT, "  %s %.3f -> %.3f (%+.3f)", name, before, after, after - before);
    }

    private String categories() {
        var before = old.crossValidated().get(Question.CATEGORY).f1();
        var after = fresh.crossValidated().get(Question.CATEGORY).f1();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var changed = names.stream()
                .filter(name -> Math.abs(delta(before, after, name)) >= NOTICEABLE)
                .sorted(Comparator.comparingDouble(name -> delta(before, after, name)))
                .toList();
        if (changed.isEmpty()) {
            return "\nNo category changed noticeably.\n";
        }
        var text = new StringBuilder("\nF1 by category, the worst change first:\n");
        changed.forEach(name -> text.append(String.format(
                Locale.ROOT,
                "  %-4s %.3f -> %.3f (%+.3f)%n",
                name,
                before.getOrDefault(name, 0.0),
                after.getOrDefault(name, 0.0),
                delta(before, after, name))));
        return text.toString();
    }

    private static double delta(Map<String, Double> before, Map<String, Double> after, String name) {
        return after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
    }
}
