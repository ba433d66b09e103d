package org.huifang.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.channel.web.Uploads;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Report;
import org.huifang.complaint.UnknownComplaint;
import org.huifang.complaint.parcel.ParcelDesk;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.desk.action.CaseAction;
import org.huifang.desk.action.CaseWish;
import org.huifang.desk.note.CaseNotes;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads the forms of the page of a case, and says what is wrong with one before anything is done. */
@Component
class CaseForms {

    /** Null parts were not filled in. */
    private record Fields(Map<String, String> values) {

        String get(String name) {
            return values.get(name);
        }

        boolean isLonger(String name, int most) {
            var value = values.getOrDefault(name, "");
            return value.codePointCount(0, value.length()) > most;
        }
    }

    /**
     * @param typed as it was typed, to be mended
     * @param problem key of the sentence that says what is wrong; null when nothing is
     */
    record Read(CaseWish wish, Map<String, String> typed, String problem) {}

    private final Uploads uploads;

    CaseForms(Uploads uploads) {
        this.uploads = uploads;
    }

    Read read(CaseAction action, MultiValueMap<String, String> sent, List<MultipartFile> chosen) {
        var values = new HashMap<String, String>();
        sent.toSingleValueMap().forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        });
        var fields = new Fields(values);
        var files = uploads.of(Optional.ofNullable(chosen).orElse(List.of()).stream()
                .filter(file -> !file.isEmpty())
                .toList());
        var answer = answer(fields.get("answer"));
        var wish = new CaseWish(
                fields.get("words"),
                fields.get("subject"),
                fields.get("waybill"),
                fields.get("other"),
                fields.get("sure") != null,
                day(fields.get("day")),
                fields.get("agent"),
                answer,
                files.attachments());
        return new Read(wish, values, problem(action, fields, files, answer));
    }

    private static Answer answer(String code) {
        for (var answer : Answer.values()) {
            if (answer.name().equals(code)) {
                return answer;
            }
        }
        return null;
    }

    /** Null for what is no day. */
    private static LocalDate day(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException mistyped) {
            return null;
        }
    }

    private static String problem(CaseAction action, Fields fields, Uploads.Files files, Answer answer) {
        if (fields.isLonger("words", CaseNotes.LONGEST) || fields.isLonger("subject", Report.LONGEST_SUBJECT)) {
            return "refused.long";
        }
        return switch (action) {
            case NOTE, UPDATE, REOPEN, WITHDRAW -> fields.get("words") == null ? "refused.words" : null;
            case SPLIT -> splitProblem(fields);
            case MERGE -> mergeProblem(fields);
            case FILE -> fileProblem(files);
            case ANSWER -> answer == null ? "refused.choice" : null;
            case APPEAL -> fields.get("day") != null && day(fields.get("day")) == null ? "refused.day" : null;
            case REFRESH, HANDOVER -> null;
        };
    }

    private static String splitProblem(Fields fields) {
        if (fields.get("words") == null) {
            return "refused.words";
        }
        var waybill = Optional.ofNullable(fields.get("waybill"));
        return waybill.isPresent() && waybill.flatMap(ParcelDesk::asWaybill).isEmpty() ? "refused.waybill" : null;
    }

    private static String mergeProblem(Fields fields) {
        if (fields.get("words") == null) {
            return "refused.words";
        }
        try {
            new ComplaintNumber(Optional.ofNullable(fields.get("other")).orElse(""));
            return null;
        } catch (UnknownComplaint mistyped) {
            return "refused.number";
        }
    }

    private static String fileProblem(Uploads.Files files) {
        if (files.problem() != null) {
            return files.problem();
        }
        return files.attachments().isEmpty() ? "refused.nofile" : null;
    }
}
