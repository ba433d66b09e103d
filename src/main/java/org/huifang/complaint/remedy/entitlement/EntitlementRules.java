package org.huifang.complaint.remedy.entitlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Assesses a claim by {@code rules/entitlement.drl}. The package is compiled once for the whole JVM, at the start; a session
 * lives for one assessment.
 */
@Component
public class EntitlementRules {

    private static final String RULES = "rules/entitlement.drl";
    /** The compiler wants folder and package of a file to agree. */
    private static final String COMPILED_AS =
            "src/main/resources/org/huifang/complaint/remedy/entitlement/entitlement.drl";

    /** Compiling takes a second or two; application contexts in one JVM share it. */
    private static final class Compiled {
        private static final byte[] TEXT = text();
        private static final String VERSION = version(TEXT);
        private static final KieBase BASE = compile(TEXT);
    }

    /** Fails with the compiler's words when the rules are wrong, so that nothing starts without them. */
    EntitlementRules() {
        Compiled.BASE.getKiePackages();
    }

    public Assessment assess(ClaimFacts facts) {
        var findings = new Findings();
        var fired = new ArrayList<String>();
        var session = Compiled.BASE.newStatelessKieSession();
        session.setGlobal("findings", findings);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        session.execute(facts);
        return findings.assessment(fired, Compiled.VERSION);
    }

    /** Names of all rules of the package, in alphabetical order. */
    List<String> names() {
        return Compiled.BASE.getKiePackages().stream()
                .flatMap(rules -> rules.getRules().stream())
                .map(org.kie.api.definition.rule.Rule::getName)
                .sorted()
                .toList();
    }

    private static KieBase compile(byte[] rules) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(COMPILED_AS, rules);
        var built = services.newKieBuilder(files, EntitlementRules.class.getClassLoader())
                .buildAll();
        var errors = built.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The rules of %s cannot be compiled: %s".formatted(RULES, errors));
        }
        return services.newKieContainer(built.getKieModule().getReleaseId(), EntitlementRules.class.getClassLoader())
                .getKieBase();
    }

    private static byte[] text() {
        try {
            return new ClassPathResource(RULES).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("There are no rules at " + RULES, missing);
        }
    }

    private static String version(byte[] rules) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(rules);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
