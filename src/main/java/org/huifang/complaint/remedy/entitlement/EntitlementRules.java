package org.huifang.complaint.remedy.entitlement;

import java.util.List;
import org.huifang.rules.RulePackage;
import org.springframework.stereotype.Component;

/** Assesses a claim by {@code rules/entitlement.drl}; a session lives for one assessment. */
@Component
public class EntitlementRules {

    /** Application contexts in one JVM share it. */
    private static final class Compiled {
        private static final RulePackage RULES = RulePackage.compile("rules/entitlement.drl", Findings.class);
    }

    /** Fails with the compiler's words when the rules are wrong, so that nothing starts without them. */
    EntitlementRules() {
        names();
    }

    public Assessment assess(ClaimFacts facts) {
        var findings = new Findings();
        var fired = Compiled.RULES.ask(facts, findings);
        return findings.assessment(fired, Compiled.RULES.version());
    }

    /** Names of all rules of the package, in alphabetical order. */
    final List<String> names() {
        return Compiled.RULES.names();
    }
}
