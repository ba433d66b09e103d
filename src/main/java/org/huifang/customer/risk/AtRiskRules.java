package org.huifang.customer.risk;

import java.util.List;
import org.huifang.rules.RulePackage;
import org.springframework.stereotype.Component;

/** Scores a customer by {@code rules/at-risk.drl}. */
@Component
class AtRiskRules {

    /** Application contexts in one JVM share it. */
    private static final class Compiled {
        private static final RulePackage RULES = RulePackage.compile("rules/at-risk.drl", RiskFindings.class);
    }

    /** Fails with the compiler's words when the rules are wrong, so that nothing starts without them. */
    AtRiskRules() {
        names();
    }

    RiskScore score(RiskFacts facts) {
        var findings = new RiskFindings();
        Compiled.RULES.ask(facts, findings);
        return findings.score(Compiled.RULES.version());
    }

    /** Names of all rules of the package, in alphabetical order. */
    final List<String> names() {
        return Compiled.RULES.names();
    }
}
