package org.huifang.privacy.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.unbescape.html.HtmlEscape;

/** The copy as a page in both languages, which any browser shows without a network. */
final class CopyPage implements DataCopies.Rows {

    /** What stands over the rows of a table; what has no words here is shown by its own name. */
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("customer", "客户档案 Your file"),
            Map.entry("customer_file", "档案补充 More of your file"),
            Map.entry("complaint", "您的反馈 Your cases"),
            Map.entry("inbound_message", "您写给我们的 What you wrote to us"),
            Map.entry("outbound_message", "我们写给您的 What we wrote to you"),
            Map.entry("attachment", "您发来的文件 Files you sent (folder files)"),
            Map.entry("remedy_decision", "处理决定 Decisions"),
            Map.entry("remedy_offer", "征询与答复 Offers and answers"),
            Map.entry("remedy_payout", "赔付 Payments"),
            Map.entry("callback_attempt", "回访 Calls"),
            Map.entry("follow_up", "回访计划 Follow-ups"),
            Map.entry("follow_up_visit", "拜访 Visits"),
            Map.entry("survey_invitation", "问卷邀请 Surveys you were sent"),
            Map.entry("survey_answer", "问卷答案 Your answers"),
            Map.entry("survey_comment", "问卷留言 Your comments"),
            Map.entry("consent", "同意与撤回 Consents"),
            Map.entry("contact", "联系记录 Contacts"),
            Map.entry("delivery", "送达的快件 Parcels delivered"),
            Map.entry("parcel", "快件 Parcels"),
            Map.entry("channel_account", "账号 Accounts"),
            Map.entry("failing_address", "无法送达的地址 Addresses that failed"),
            Map.entry("at_risk_score", "自动评分 Automated score"),
            Map.entry("privacy_request", "个人资料请求 Requests about your data"));

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>个人资料 · My data</title><style>
            body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222}
            dl{border-top:1px solid #bbb;padding:.5rem 0;margin:0;display:grid;grid-template-columns:minmax(8rem,14rem) 1fr}
            dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
            </style></head><body><main>
            <h1>我们保存的您的个人资料 · What we keep about you</h1>
            <p>机器可读的副本是 data.json，您发来的文件在 files 文件夹。工作人员的内部备注和姓名不在其中。</p>
            <p lang="en">The same for machines is data.json; files you sent are in the folder files. Internal notes and names of staff
            are not included.</p>
            """;

    private final Writer out;
    private String table;
    private boolean titled;

    private CopyPage(Writer out) {
        this.out = out;
    }

    interface Content {
        void into(DataCopies.Rows rows) throws IOException;
    }

    static void write(OutputStream stream, Content content) throws IOException {
        var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write(HEAD);
        content.into(new CopyPage(out));
        out.write("</main></body></html>\n");
        out.flush();
    }

    @Override
    public void table(String name) {
        table = name;
        titled = false;
    }

    @Override
    public void row(Map<String, Object> row) throws IOException {
        if (!titled) {
            out.write("<h2>%s</h2>\n".formatted(TITLES.getOrDefault(table, table)));
            titled = true;
        }
        out.write("<dl>");
        for (var field : row.entrySet()) {
            if (field.getValue() != null) {
                out.write("<dt>%s</dt><dd>%s</dd>"
                        .formatted(
                                field.getKey().replace('_', ' '),
                                HtmlEscape.escapeHtml4Xml(field.getValue().toString())));
            }
        }
        out.write("</dl>\n");
    }

    @Override
    public void end() {
        // The next title ends it.
    }
}
