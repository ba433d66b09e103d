package org.huifang.workflow.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a class asks a decision table: the inputs it gives, which rows may use, and the outputs it reads, which rows must have. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AsksTable.Several.class)
public @interface AsksTable {

    /** Key of the decision. */
    String value();

    String[] gives();

    String[] reads();

    /** Holds more than one. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        AsksTable[] value();
    }
}
