package org.huifang.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which form a class takes what is submitted of, and its fields; any other field is refused. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesForm {

    /** Id of the form. */
    String value();

    String[] fields() default {};
}
