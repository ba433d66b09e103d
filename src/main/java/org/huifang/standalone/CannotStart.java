package org.huifang.standalone;

import org.springframework.boot.ExitCodeGenerator;

/** Says in one sentence why the standalone role cannot start and which setting would change that. */
class CannotStart extends RuntimeException implements ExitCodeGenerator {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public int getExitCode() {
        return Preflight.EXIT_CODE;
    }
}
