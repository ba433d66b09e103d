package org.huifang.followup.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huifang.HuifangApplication;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.SurveyDriver;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs that look into mails: they follow every link and redirect, and send every form with every button. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "camunda.bpm.generate-unique-process-engine-name=false") // one application for all tests of real HTTP
class SurveyScannerTest {

    private static final int DEEPEST = 5;

    /** How a program fills in what a form leaves open. */
    enum Habit {
        AS_IT_STANDS,
        FIRST_OF_EACH,
        LAST_OF_EACH,
        EVERYTHING_FILLED_IN
    }

    @Autowired
    SurveyDriver driver;

    @Autowired
    SurveyAnswers answers;

    @LocalServerPort
    int port;

    private final Set<String> looked = new HashSet<>();
    private int sent;

    @ParameterizedTest
    @EnumSource
    void leaveNothingBehind(Habit habit) throws IOException {
        for (var questionnaire : new String[] {"after-complaint", "parcel-rating"}) {
            var invitation = driver.invite(questionnaire);
            var before = driver.stored(invitation);

            scan(invitation, habit);

            assertThat(driver.stored(invitation)).isEqualTo(before);
        }
        assertThat(sent).isGreaterThan(4);
    }

    @ParameterizedTest
    @EnumSource
    void changeNoAnswer(Habit habit) throws IOException {
        var invitation = driver.invite("parcel-rating");
        answers.takeByLink(invitation.id(), new Answers(Map.of("satisfaction", "4")));
        var before = driver.stored(invitation);

        scan(invitation, habit);

        assertThat(driver.stored(invitation)).isEqualTo(before);
    }

    /** Without it the others would also pass when the pages could not be answered at all. */
    @Test
    void aPersonWhoReadsGetsThroughTheSameForms() throws IOException {
        var invitation = driver.invite("parcel-rating");
        var start = get("http://localhost:" + port + driver.path(invitation));
        var human = send(start.expectForm("form").submit());
        var wanted = human.select("legend").text().replaceAll(".*“(.+)”.*", "$1");
        human.select("label.option").stream()
                .filter(option -> option.text().equals(wanted))
                .forEach(option -> option.select("input").attr("checked", ""));
        var questions = send(human.expectForm("form").submit());

        send(questions.expectForm("form").submit().data("q.satisfaction", "4"));

        assertThat(driver.revisions(invitation)).isEqualTo(1);
    }

    private void scan(Invitation invitation, Habit habit) throws IOException {
        look(get("http://localhost:" + port + driver.path(invitation)), habit, 0);
    }

    private void look(Document page, Habit habit, int depth) throws IOException {
        if (depth == DEEPEST) {
            return;
        }
        for (var link : page.select("a[href]").eachAttr("abs:href")) {
            if (looked.add(link)) {
                look(get(link), habit, depth + 1);
            }
        }
        for (var form : page.select("form").forms()) {
            fillIn(form, habit);
            for (var button : form.select("button")) {
                var request = form.submit();
                if (button.hasAttr("name")) {
                    request.data(button.attr("name"), button.attr("value"));
                }
                look(send(request), habit, depth + 1);
            }
        }
    }

    private static void fillIn(FormElement form, Habit habit) {
        for (var choices : form.select("fieldset")) {
            var fields = choices.select("input[type=radio]");
            switch (fields.isEmpty() ? Habit.AS_IT_STANDS : habit) {
                case AS_IT_STANDS -> {}
                case FIRST_OF_EACH -> fields.first().attr("checked", true);
                case LAST_OF_EACH -> fields.last().attr("checked", true);
                case EVERYTHING_FILLED_IN -> fields.attr("checked", "");
            }
        }
        if (habit == Habit.EVERYTHING_FILLED_IN) {
            form.select("input[type=text]").attr("value", "test");
            form.select("textarea").forEach(area -> area.text("test"));
        }
    }

    private Document get(String address) throws IOException {
        return Jsoup.connect(address).ignoreHttpErrors(true).get();
    }

    private Document send(Connection request) throws IOException {
        sent++;
        return request.ignoreHttpErrors(true).execute().parse();
    }
}
