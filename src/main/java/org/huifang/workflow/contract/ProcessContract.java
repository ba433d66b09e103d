package org.huifang.workflow.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class that holds every name shared with one process model: {@code KEY}, and in nested classes {@code Variables},
 * {@code Messages}, {@code Errors}, {@code Escalations} and {@code Topics}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessContract {}
