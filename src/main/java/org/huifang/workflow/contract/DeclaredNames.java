package org.huifang.workflow.contract;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.workflow.FormChoices;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.PublishedToModels;
import org.huifang.workflow.TakesForm;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Reads what classes declare, without starting any: the shell asks, too, where there is neither engine nor database. */
class DeclaredNames {

    private static final List<Class<? extends Annotation>> DECLARING = List.of(
            PublishedToModels.class, ProcessContract.class, TakesForm.class, AsksTable.class, AsksTable.Several.class);
    private static final BeanDefinitionRegistry NO_OTHERS = new SimpleBeanDefinitionRegistry();

    private final String packages;
    private final Set<String> delegates = new TreeSet<>();
    private final Set<String> listeners = new TreeSet<>();
    private final Map<String, Class<?>> beans = new TreeMap<>();
    private final Map<String, Vocabulary.Names> processes = new TreeMap<>();
    private final Map<String, Vocabulary.Columns> tables = new TreeMap<>();
    private final Map<String, Set<String>> forms = new TreeMap<>();

    DeclaredNames(String packages) {
        this.packages = packages;
    }

    Vocabulary read() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        DECLARING.forEach(annotation -> scanner.addIncludeFilter(new AnnotationTypeFilter(annotation)));
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(TaskListener.class));
        scanner.findCandidateComponents(packages).forEach(found -> take((AnnotatedBeanDefinition) found));
        return new Vocabulary(delegates, listeners, beans, processes, tables, forms);
    }

    private void take(AnnotatedBeanDefinition found) {
        var type = ClassUtils.resolveClassName(found.getBeanClassName(), ClassUtils.getDefaultClassLoader());
        if (type.isAnnotationPresent(Component.class)) {
            addBean(type, AnnotationBeanNameGenerator.INSTANCE.generateBeanName(found, NO_OTHERS));
        }
        if (type.isAnnotationPresent(ProcessContract.class)) {
            addProcess(type);
        }
        if (type.isAnnotationPresent(TakesForm.class)) {
            addForm(type);
        }
        addTables(type);
    }

    private void addBean(Class<?> type, String name) {
        if (JavaDelegate.class.isAssignableFrom(type)) {
            delegates.add(name);
        }
        if (TaskListener.class.isAssignableFrom(type)) {
            listeners.add(name);
        }
        if (type.isAnnotationPresent(PublishedToModels.class)) {
            beans.put(name, type);
        }
    }

    private void addProcess(Class<?> contract) {
        processes.put(
                valueOf(field(contract, "KEY")).toString(),
                new Vocabulary.Names(
                        variablesOf(contract),
                        wordsOf(contract, "Messages"),
                        wordsOf(contract, "Errors"),
                        wordsOf(contract, "Escalations"),
                        wordsOf(contract, "Topics")));
    }

    private void addTables(Class<?> asking) {
        for (var asked : asking.getAnnotationsByType(AsksTable.class)) {
            var columns = new Vocabulary.Columns(Set.of(asked.gives()), Set.of(asked.reads()));
            tables.merge(asked.value(), columns, Vocabulary.Columns::and);
        }
    }

    private void addForm(Class<?> taking) {
        var taken = taking.getAnnotation(TakesForm.class);
        forms.merge(taken.value(), Set.of(taken.fields()), Vocabulary::union);
    }

    private static Map<String, Set<String>> variablesOf(Class<?> contract) {
        var variables = new TreeMap<String, Set<String>>();
        constants(contract, "Variables").forEach(constant -> {
            if (constant instanceof ProcessVariable<?> variable) {
                variables.put(variable.name(), Set.copyOf(variable.words()));
            } else if (constant instanceof FormChoices choices) {
                variables.put(choices.name(), Set.of());
            }
        });
        return variables;
    }

    private static Set<String> wordsOf(Class<?> contract, String holder) {
        return constants(contract, holder)
                .filter(String.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Object> constants(Class<?> contract, String holder) {
        return Arrays.stream(contract.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(holder))
                .flatMap(nested -> Arrays.stream(nested.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers()))
                .map(DeclaredNames::valueOf);
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getField(name);
        } catch (NoSuchFieldException missing) {
            throw new IllegalStateException("%s has no %s.".formatted(type.getName(), name), missing);
        }
    }

    private static Object valueOf(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("%s must be public.".formatted(constant), hidden);
        }
    }
}
