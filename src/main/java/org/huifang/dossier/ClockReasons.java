package org.huifang.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huifang.sla.why.Explanation;
import org.huifang.sla.why.Explanations;
import org.huifang.sla.why.Wording;
import org.springframework.stereotype.Component;

/** Each promise of a case, what came of it, and why it was due when it was. */
@Component
class ClockReasons {

    private final Explanations explanations;
    private final Wording wording;

    ClockReasons(Explanations explanations, Wording wording) {
        this.explanations = explanations;
        this.wording = wording;
    }

    List<Map<String, Object>> of(String number) {
        return explanations.of(number).stream().map(this::fields).toList();
    }

    private Map<String, Object> fields(Explanation why) {
        var clock = why.clock();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("milestone", clock.milestone().name());
        fields.put("cycle", (long) clock.cycle());
        fields.put("state", why.state().name());
        fields.put("startedAt", text(clock.startedAt()));
        fields.put("dueAt", text(clock.dueAt()));
        fields.put("fulfilledAt", text(clock.result().fulfilledAt()));
        fields.put("brokenAt", text(clock.result().brokenAt()));
        fields.put("policyVersion", (long) clock.promise().policyVersion());
        fields.put("rule", clock.promise().rule());
        fields.put("reason", why.reason());
        fields.put("whyZh", wording.line(why, Locale.SIMPLIFIED_CHINESE));
        fields.put("whyEn", wording.line(why, Locale.ENGLISH));
        return fields;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
