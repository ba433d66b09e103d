package org.huifang.workflow.model.table;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.util.Either;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * An expression as the engine's own parser understands it. The engine itself reads a cell only when a case reaches it.
 *
 * @param problem why it cannot be read, {@code null} when it can
 * @param names what it refers to from outside; empty when a list is filtered, since names then mean fields
 */
record Feel(String text, String problem, Set<String> names) {

    private static final FeelEngine PARSER = new FeelEngine.Builder().build();

    static Feel expression(String text) {
        return of(text, PARSER.parseExpression(text));
    }

    /** Of an input entry. */
    static Feel tests(String text) {
        return of(text, PARSER.parseUnaryTests(text));
    }

    private static Feel of(String text, Either<FeelEngine.Failure, ParsedExpression> parsed) {
        if (parsed.isLeft()) {
            var problem = parsed.left().get().message();
            return new Feel(text, problem.lines().findFirst().orElse(""), Set.of());
        }
        var names = new TreeSet<String>();
        var own = new TreeSet<String>();
        var filtered = new boolean[1];
        visit(parsed.toOption().get().expression(), node -> {
            if (node instanceof Ref reference) {
                names.add(reference.names().head());
            } else if (node instanceof Tuple2<?, ?> bound && bound._1() instanceof String name) {
                own.add(name);
            } else if (node instanceof FunctionDefinition function) {
                function.parameters().foreach(own::add);
            } else if (node instanceof Filter) {
                filtered[0] = true;
            }
        });
        names.removeAll(own);
        return new Feel(text, null, filtered[0] ? Set.of() : names);
    }

    /** All nodes of the syntax tree: each is a Scala product of its parts, lists included. */
    private static void visit(Object node, Consumer<Object> each) {
        each.accept(node);
        if (node instanceof Product parts) {
            for (var i = 0; i < parts.productArity(); i++) {
                visit(parts.productElement(i), each);
            }
        }
    }
}
