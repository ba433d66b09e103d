package org.huifang.followup.survey.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All questionnaires: those that come with the application, those of the owner's folder, and every version that was ever used,
 * whose text is kept in the database. So an answer means for ever what was asked, also when the file is gone or another node
 * has not got it yet.
 */
@Repository
public class Questionnaires implements SmartInitializingSingleton {

    /** Somebody names a questionnaire that no file and no used version is. */
    public static class UnknownQuestionnaire extends RuntimeException {
        UnknownQuestionnaire(String name) {
            super("There is no questionnaire %s.".formatted(name));
        }
    }

    private record Source(Questionnaire questionnaire, String yaml) {}

    private final JdbcClient database;
    private final Clock clock;
    private final Map<String, Source> files = new TreeMap<>();
    private final Map<String, Questionnaire> known = new ConcurrentHashMap<>();

    /** @param folder with the owner's questionnaires, beside those of the application; empty for none */
    Questionnaires(JdbcClient database, Clock clock, @Value("${huifang.survey.questionnaire-folder:}") String folder) {
        this.database = database;
        this.clock = clock;
        try {
            read("classpath:questionnaires/*.yaml");
            if (!folder.isEmpty()) {
                readFolder(Path.of(folder));
            }
        } catch (InvalidQuestionnaire invalid) {
            throw new CannotStart(invalid.getMessage(), invalid);
        }
    }

    private void readFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(
                    "There is no folder %s, which huifang.survey.questionnaire-folder names.".formatted(folder));
        }
        read(folder.toUri() + "*.yaml");
    }

    private void read(String pattern) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var yaml = file.getContentAsString(StandardCharsets.UTF_8);
                var questionnaire = QuestionnaireYaml.parse(file.getFilename(), yaml);
                if (files.put(questionnaire.name(), new Source(questionnaire, yaml)) != null) {
                    throw new InvalidQuestionnaire(
                            file.getFilename(), 1, "this questionnaire comes with Huifang; take the next version");
                }
                known.put(questionnaire.name(), questionnaire);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A version that customers have been asked by must still say the same. */
    @Override
    public void afterSingletonsInstantiated() {
        files.values().stream()
                .map(Source::questionnaire)
                .filter(questionnaire -> used(questionnaire.name())
                        .filter(stored -> !stored.equals(questionnaire))
                        .isPresent())
                .findFirst()
                .ifPresent(changed -> {
                    throw new CannotStart(
                            "%s.yaml was changed after customers had been asked by it; keep it and give the new text version %d."
                                    .formatted(changed.name(), changed.version() + 1));
                });
    }

    /** All that there are files for. */
    public Stream<Questionnaire> all() {
        return files.values().stream().map(Source::questionnaire);
    }

    /** @throws UnknownQuestionnaire when there is no file of any version */
    public Questionnaire newest(String id) {
        return all().filter(questionnaire -> questionnaire.id().equals(id))
                .max(Comparator.comparingInt(Questionnaire::version))
                .orElseThrow(() -> new UnknownQuestionnaire(id));
    }

    /** @throws UnknownQuestionnaire when there is neither a file nor was it ever used */
    public Questionnaire of(String id, int version) {
        return known.computeIfAbsent(Questionnaire.nameOf(id, version), name -> used(name)
                .orElseThrow(() -> new UnknownQuestionnaire(name)));
    }

    private Optional<Questionnaire> used(String name) {
        return database.sql("select yaml from survey_questionnaire where name = :name")
                .param("name", name)
                .query(String.class)
                .optional()
                .map(yaml -> QuestionnaireYaml.parse(name + ".yaml", yaml));
    }

    /** Keeps the text for good; joins the caller's transaction. */
    public void use(Questionnaire questionnaire) {
        database.sql(
                        """
                insert into survey_questionnaire (name, yaml, first_used_at) values (:name, :yaml, :at)
                on conflict do nothing""")
                .param("name", questionnaire.name())
                .param("yaml", files.get(questionnaire.name()).yaml())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
