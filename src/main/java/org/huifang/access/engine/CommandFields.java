package org.huifang.access.engine;

import org.camunda.bpm.engine.impl.util.ReflectUtil;

/** What a command of the engine was given and tells to nobody. */
final class CommandFields {

    static String text(Object command, String name) {
        try {
            var field = ReflectUtil.getField(name, command);
            field.setAccessible(true);
            return (String) field.get(command);
        } catch (IllegalAccessException wasMadeAccessible) {
            throw new IllegalStateException(wasMadeAccessible);
        }
    }

    private CommandFields() {}
}
