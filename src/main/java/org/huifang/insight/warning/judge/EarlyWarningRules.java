package org.huifang.insight.warning.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huifang.insight.warning.signal.Evidence;
import org.huifang.insight.warning.signal.Level;
import org.huifang.rules.RulePackage;
import org.springframework.stereotype.Component;

/** Judges evidence by {@code rules/early-warning.drl}: level first, then what a known event changes, then whose it is. */
@Component
public class EarlyWarningRules {

    /** Application contexts in one JVM share it. */
    private static final class Compiled {
        private static final RulePackage RULES = RulePackage.compile("rules/early-warning.drl", WarningFindings.class);
    }

    /** Fails with the compiler's words when the rules are wrong, so that nothing starts without them. */
    public EarlyWarningRules() {
        names();
    }

    /**
     * @param event known event that holds for the subject on that day, or null
     * @return empty when all is as usual
     */
    public Optional<Alarm> judge(Evidence evidence, DeclaredEvent event) {
        var findings = new WarningFindings();
        Compiled.RULES.ask(evidence, findings);
        return Optional.ofNullable(findings.level()).map(measured -> alarm(evidence, findings, measured, event));
    }

    private static Alarm alarm(Evidence evidence, WarningFindings findings, Level measured, DeclaredEvent event) {
        var fired = new ArrayList<>(List.of(findings.rule()));
        fired.addAll(Compiled.RULES.ask(new MeasuredAlarm(measured, event), findings));
        var level = findings.level();
        if (level != null) {
            fired.addAll(Compiled.RULES.ask(new AlarmInForce(evidence.subject(), level), findings));
        }
        return new Alarm(
                evidence.subject(),
                evidence.detail(),
                evidence.day(),
                level,
                measured,
                List.copyOf(fired),
                event == null ? null : event.id(),
                level == null ? null : findings.duty(),
                evidence.figures());
    }

    /** Hash of the rules' text. */
    public String version() {
        return Compiled.RULES.version();
    }

    /** Names of all rules of the package, in alphabetical order. */
    final List<String> names() {
        return Compiled.RULES.names();
    }
}
