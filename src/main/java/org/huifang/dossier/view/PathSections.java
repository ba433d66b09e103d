package org.huifang.dossier.view;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.dossier.view.PathTaken.Visit;
import org.huifang.workflow.diagram.Mark;
import org.huifang.workflow.diagram.Marks;
import org.huifang.workflow.trace.ModelArchive;
import org.huifang.workflow.trace.ModelArchive.Kept;
import org.springframework.stereotype.Component;

/** Phases, drawings and steps, from the path a case has taken. */
@Component
class PathSections {

    private static final String PHASE = "SubProcess_";

    private final ModelArchive archive;
    private final Words words;

    PathSections(ModelArchive archive, Words words) {
        this.archive = archive;
        this.words = words;
    }

    Section phases(PathTaken path) {
        var rows = path.visits().stream()
                .filter(visit -> visit.element.startsWith(PHASE) && visit.model.startsWith("complaint:"))
                .map(visit -> List.of(
                        words.both("phase", visit.element.substring(PHASE.length())),
                        words.time(visit.in),
                        left(visit),
                        lasted(visit)))
                .toList();
        return Section.table("phases", words.both("section", "phases"), columns("phase", "in", "out", "lasted"), rows);
    }

    Section drawings(PathTaken path) {
        var drawings = path.models().stream()
                .map(archive::process)
                .flatMap(Optional::stream)
                .map(model -> new Section.Drawing(title(model), archive.drawing(model, marks(model, path))))
                .toList();
        return new Section("drawings", 0, words.both("section", "drawings"), List.of(), List.of(), drawings);
    }

    Section steps(PathTaken path) {
        var rows = path.visits().stream()
                .map(visit -> {
                    var model = archive.process(visit.model);
                    return List.of(
                            words.time(visit.in),
                            left(visit),
                            model.map(known -> archive.namesIn(known).get(visit.element))
                                    .orElseGet(() -> kindOf(visit.element)),
                            visit.element,
                            model.map(PathSections::version).orElse(visit.model));
                })
                .toList();
        return Section.table(
                "steps", words.both("section", "steps"), columns("in", "out", "step", "element", "model"), rows);
    }

    /** How operations are shown: by the name of the task in the model it ran under. */
    String nameOf(String model, String element) {
        return archive.process(model)
                .map(known -> archive.namesIn(known).get(element))
                .orElse(element);
    }

    /** Beginnings and gateways need no name in a model; their ids begin with what they are. */
    private String kindOf(String element) {
        return words.both("element", element.substring(0, Math.max(0, element.indexOf('_'))));
    }

    private List<String> columns(String... names) {
        return List.of(names).stream().map(name -> words.both("column", name)).toList();
    }

    private String left(Visit visit) {
        if (visit.out == null) {
            return words.both("path", "open");
        }
        return words.time(visit.out) + (visit.stopped ? " " + words.both("path", "stopped") : "");
    }

    private static String lasted(Visit visit) {
        try {
            var time = Duration.between(Instant.parse(visit.in), Instant.parse(visit.out));
            if (time.toDays() > 0) {
                return "%d d %d h".formatted(time.toDays(), time.toHoursPart());
            }
            return time.toMinutes() > 0
                    ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
                    : "%d s".formatted(time.toSeconds());
        } catch (DateTimeParseException | NullPointerException stillOpen) {
            return "";
        }
    }

    private static String version(Kept model) {
        return model.key() + " v" + model.version();
    }

    private static String title(Kept model) {
        return "%s v%d · SHA-256 %s"
                .formatted(model.key(), model.version(), model.sha256().substring(0, 16));
    }

    private Marks marks(Kept model, PathTaken path) {
        var marks = new HashMap<String, Mark>();
        var times = new HashMap<String, Integer>();
        for (var visit : path.visits()) {
            if (!visit.model.equals(model.definitionId()) || visit.stopped) {
                continue;
            }
            var count = times.merge(visit.element, 1, Integer::sum);
            var state = visit.out == null ? Mark.State.WAITING : Mark.State.DONE;
            marks.put(visit.element, new Mark(state, text(visit, count)));
        }
        return new Marks(Map.copyOf(marks), path.flowsIn(model.definitionId()));
    }

    /** Work and endings have a time; what a token merely passes has none. */
    private String text(Visit visit, int count) {
        if (!visit.element.matches("(Task|Activity|Call|SubProcess|EndEvent|CallActivity)_.*")) {
            return null;
        }
        var time = words.time(visit.out == null ? visit.in : visit.out);
        // The badge holds eleven characters.
        return count > 1 ? part(time, 11, 16) + " ×" + count : part(time, 5, 16);
    }

    private static String part(String time, int from, int to) {
        return time.substring(Math.min(from, time.length()), Math.min(to, time.length()));
    }
}
