package org.huifang.complaint.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.complaint.Classification;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.RegisterComplaint.Complainant;
import org.huifang.complaint.Report;
import org.huifang.complaint.triage.Taxonomy;
import org.huifang.csv.CsvHeader;
import org.huifang.csv.CsvRow;
import org.huifang.csv.RowObjection;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;

/** Makes commands of rows. The rules are those of {@code POST /api/complaints}. */
final class ComplaintRow {

    static final String EXTERNAL_ID = "external_id";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String SUBJECT = "subject";
    static final String DESCRIPTION = "description";
    static final String WAYBILL = "waybill";
    static final String DECLARED_VALUE = "declared_value_yuan";
    static final String CATEGORY = "category";
    static final String LANGUAGE = "language";

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 100;
    private static final Pattern EMAIL_FORM = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,189}");
    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9 ()-]{5,24}");
    private static final Pattern WAYBILL_FORM = Pattern.compile("[A-Za-z0-9-]{6,40}");
    private static final Pattern YUAN = Pattern.compile("\\d{1,12}");
    private static final Pattern LANGUAGES = Pattern.compile("ZH|EN");

    private final CsvHeader header;
    private final Taxonomy taxonomy;

    ComplaintRow(CsvHeader header, Taxonomy taxonomy) {
        this.header = header;
        this.taxonomy = taxonomy;
    }

    /** @throws InvalidRow with everything that is wrong with the row */
    RegisterComplaint read(CsvRow row) {
        var cells = new Cells(row.cells());
        var id = cells.required(EXTERNAL_ID, LONGEST_ID);
        var report = report(cells);
        var complainant = complainant(cells, report);
        var category = cells.find(CATEGORY);
        if (category.filter(code -> !taxonomy.knows(code)).isPresent()) {
            cells.object(CATEGORY, "不是分类表中的代码", "is not a code of the taxonomy");
        }
        cells.check();
        return new RegisterComplaint(
                Channel.IMPORT,
                id,
                complainant,
                report,
                category.map(ComplaintRow::chosen).orElse(null));
    }

    private static Complainant complainant(Cells cells, Report report) {
        var name = cells.required(NAME, LONGEST_NAME);
        var email = cells.like(EMAIL, EMAIL_FORM, "必须是电子邮件地址", "must be an e-mail address");
        var phone = cells.like(PHONE, PHONE_FORM, "必须是电话号码", "must be a phone number");
        if (email.isEmpty() && phone.isEmpty()) {
            cells.object(EMAIL, "邮箱和电话至少填写一项", "e-mail or phone is needed");
        }
        var language = cells.like(LANGUAGE, LANGUAGES, "必须是 ZH 或 EN", "must be ZH or EN")
                .filter(code -> LANGUAGES.matcher(code).matches())
                .map(Language::valueOf)
                .orElseGet(() -> Language.of(report.subject() + report.description()));
        return new Complainant(name, email.orElse(null), phone.orElse(null), language);
    }

    private static Report report(Cells cells) {
        var description = cells.required(DESCRIPTION, Report.LONGEST_DESCRIPTION);
        var subject = cells.text(SUBJECT, Report.LONGEST_SUBJECT).orElse(beginningOf(description));
        var waybill = cells.like(WAYBILL, WAYBILL_FORM, "必须是运单号", "must be a waybill number");
        var value = cells.like(DECLARED_VALUE, YUAN, "必须是整数金额（元）", "must be an amount in whole yuan")
                .filter(written -> YUAN.matcher(written).matches())
                .map(Long::valueOf);
        return new Report(subject, description, waybill.orElse(null), value.orElse(null));
    }

    private static String beginningOf(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.substring(0, line.offsetByCodePoints(0, Math.min(60, line.codePointCount(0, line.length()))));
    }

    private static Classification chosen(String category) {
        return new Classification(Classification.Type.COMPLAINT, category, false, Classification.Exposure.NONE);
    }

    /** The cells of one row, and what is wrong with them. */
    private final class Cells {

        private final String[] row;
        private final List<RowObjection> objections = new ArrayList<>();

        Cells(String[] row) {
            this.row = row;
        }

        Optional<String> find(String column) {
            return Optional.ofNullable(header.cell(row, column))
                    .map(cell -> cell.replace("\0", ""))
                    .filter(cell -> !cell.isEmpty());
        }

        Optional<String> text(String column, int longest) {
            var text = find(column);
            if (text.map(String::length).orElse(0) > longest) {
                object(column, "不得超过 %d 个字符".formatted(longest), "is longer than %d characters".formatted(longest));
            }
            return text;
        }

        String required(String column, int longest) {
            return text(column, longest).orElseGet(() -> {
                object(column, "必须填写", "is required");
                return "";
            });
        }

        Optional<String> like(String column, Pattern form, String chinese, String english) {
            var text = find(column);
            if (text.filter(value -> !form.matcher(value).matches()).isPresent()) {
                object(column, chinese, english);
            }
            return text;
        }

        void object(String column, String chinese, String english) {
            objections.add(new RowObjection(column, chinese, english));
        }

        void check() {
            if (!objections.isEmpty()) {
                throw new InvalidRow(objections);
            }
        }
    }
}
