package org.huifang.startup;

import org.springframework.boot.ExitCodeGenerator;

/** Says in one sentence why Huifang cannot start and which setting would change that. */
public class CannotStart extends RuntimeException implements ExitCodeGenerator {

    /** With this the process ends. */
    public static final int EXIT_CODE = 2;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
