package org.huifang.rules;

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

/**
 * A file of rules, compiled. Compiling takes a second or two, so a package is kept by whoever asks it, once for the whole JVM;
 * it may be asked by any number of threads at once.
 */
public final class RulePackage {

    private final KieBase rules;
    private final String version;

    private RulePackage(KieBase rules, String version) {
        this.rules = rules;
        this.version = version;
    }

    /**
     * @param path of the rules on the class path
     * @param findings the type its rules write to; facts and findings lie in the package the rules name
     * @throws IllegalStateException with the compiler's words when the rules are wrong
     */
    // One at a time: Drools keeps what it builds under one name until it is fetched.
    public static synchronized RulePackage compile(String path, Class<?> findings) {
        var text = text(path);
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(compiledAs(path, findings), text);
        var loader = findings.getClassLoader();
        var built = services.newKieBuilder(files, loader).buildAll();
        var errors = built.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The rules of %s cannot be compiled: %s".formatted(path, errors));
        }
        var container = services.newKieContainer(built.getKieModule().getReleaseId(), loader);
        return new RulePackage(container.getKieBase(), version(text));
    }

    /** The compiler wants folder and package of a file to agree. */
    private static String compiledAs(String path, Class<?> findings) {
        return "src/main/resources/%s/%s"
                .formatted(findings.getPackageName().replace('.', '/'), path.substring(path.lastIndexOf('/') + 1));
    }

    /**
     * Asks the rules about one fact, in a session of its own.
     *
     * @param findings where the rules write what they find; their global of that name
     * @return names of the rules that fired, in the order they did
     */
    public List<String> ask(Object fact, Object findings) {
        var fired = new ArrayList<String>();
        var session = rules.newStatelessKieSession();
        session.setGlobal("findings", findings);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        session.execute(fact);
        return fired;
    }

    /** Hash of the rules' text. */
    public String version() {
        return version;
    }

    /** Names of all rules, in alphabetical order. */
    public List<String> names() {
        return rules.getKiePackages().stream()
                .flatMap(one -> one.getRules().stream())
                .map(org.kie.api.definition.rule.Rule::getName)
                .sorted()
                .toList();
    }

    private static byte[] text(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("There are no rules at " + path, missing);
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
