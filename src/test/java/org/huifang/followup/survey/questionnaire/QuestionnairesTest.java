package org.huifang.followup.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.huifang.startup.CannotStart;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner's own questionnaires, and versions that customers have been asked by. */
@ApplicationTest
class QuestionnairesTest {

    private static final String YAML =
            """
            id: %s
            version: %d
            title: {zh: 题目, en: Title}
            introduction: {zh: 说明, en: Introduction}
            answer-within-days: 14
            questions:
            - {code: stars, kind: csat, dimension: overall, text: {zh: %s, en: A}}
            """;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private void write(String id, int version, String words) throws IOException {
        Files.writeString(folder.resolve("%s.v%d.yaml".formatted(id, version)), YAML.formatted(id, version, words));
    }

    private Questionnaires start() {
        var questionnaires = new Questionnaires(database, clock, folder.toString());
        questionnaires.afterSingletonsInstantiated();
        return questionnaires;
    }

    @Test
    void takesTheNewestOfTheOwnersVersionsBesideThoseShipped() throws IOException {
        write("own", 9, "甲");
        write("own", 10, "甲");

        var questionnaires = start();

        assertThat(questionnaires.newest("own").version()).isEqualTo(10);
        assertThat(questionnaires.newest("monthly").version()).isEqualTo(1);
    }

    @Test
    void stillKnowsAUsedVersionWhoseFileIsGone() throws IOException {
        write("gone", 1, "甲");
        var before = start();
        before.use(before.newest("gone"));
        Files.delete(folder.resolve("gone.v1.yaml"));

        assertThat(start().of("gone", 1)).isEqualTo(before.newest("gone"));
        assertThatThrownBy(() -> start().of("gone", 2))
                .isInstanceOf(Questionnaires.UnknownQuestionnaire.class)
                .hasMessage("There is no questionnaire gone.v2.");
    }

    @Test
    void doesNotStartWithAUsedVersionThatSaysSomethingElse() throws IOException {
        write("changed", 1, "甲");
        var before = start();
        before.use(before.newest("changed"));
        write("changed", 1, "乙");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "changed.v1.yaml was changed after customers had been asked by it; keep it and give the new text version 2.");
    }

    @Test
    void startsWithAUsedVersionThatOnlyLooksDifferent() throws IOException {
        write("spaced", 1, "甲");
        var before = start();
        before.use(before.newest("spaced"));
        var file = folder.resolve("spaced.v1.yaml");
        Files.writeString(file, "# a remark\n" + Files.readString(file));

        assertThat(start().newest("spaced").version()).isEqualTo(1);
    }

    @Test
    void doesNotStartWithAFileThatCannotBeMeant() throws IOException {
        Files.writeString(folder.resolve("bad.v1.yaml"), "id: bad\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessage("bad.v1.yaml, line 1: the questionnaire has no version.");
    }

    @Test
    void doesNotStartWithoutTheFolderItWasGiven() throws IOException {
        Files.delete(folder);

        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("There is no folder");
    }

    @Test
    void doesNotStartWhenTheFolderReplacesAShippedVersion() throws IOException {
        write("monthly", 1, "甲");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("monthly.v1.yaml, line 1: this questionnaire comes with Huifang");
    }
}
