package org.huifang.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * What a person submitted with a task. The fields are taken out of the process before the transaction ends, so that no free
 * text is ever stored as a variable; a field that is neither asked for nor part of the process is refused.
 */
public final class SubmittedForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int LONGEST_LIST = 4000;

    private final UnaryOperator<String> labels;
    private final String task;
    private final String completedBy;
    private final Map<String, Object> fields = new HashMap<>();

    /**
     * @param standing names of the variables that belong to the process itself
     * @param taker says by {@link TakesForm} which fields the form has
     */
    public static SubmittedForm of(DelegateTask task, Set<String> standing, Object taker) {
        var form = new SubmittedForm(task);
        var names = fieldsOf(taker);
        for (var name : Set.copyOf(task.getVariableNames())) {
            if (names.contains(name)) {
                form.fields.put(name, task.getVariable(name));
                task.removeVariable(name);
            } else if (!standing.contains(name) || isSubmitted(task, name)) {
                throw form.invalid("“%s”不是本表单的字段".formatted(name), "'%s' is not a field of this form".formatted(name));
            }
        }
        return form;
    }

    /**
     * Whether the variable came with the submission, and not from the process as it was stored before. A submission sets it in
     * the process, also where the task has one of the same name that hides it.
     */
    private static boolean isSubmitted(DelegateTask task, String name) {
        for (var scope = (AbstractVariableScope) task; scope != null; scope = scope.getParentVariableScope()) {
            var variable = (VariableInstanceEntity) scope.getVariableInstanceLocal(name);
            if (variable != null && isNew(variable)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNew(VariableInstanceEntity variable) {
        var stored = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(variable);
        return stored.getEntityState() != DbEntityState.PERSISTENT || stored.isDirty();
    }

    /**
     * What a person submitted to start the process; for a step before the first save point.
     *
     * @param taker says by {@link TakesForm} which fields the start form has; nothing else may be submitted
     */
    public static SubmittedForm ofStart(DelegateExecution execution, Object taker) {
        var form = new SubmittedForm(execution);
        if (execution.getProcessBusinessKey() != null) {
            throw form.invalid("编号由系统给出", "its number is given by the system");
        }
        var names = fieldsOf(taker);
        for (var name : Set.copyOf(execution.getVariableNames())) {
            if (!names.contains(name)) {
                throw form.invalid("“%s”不是本表单的字段".formatted(name), "'%s' is not a field of this form".formatted(name));
            }
            form.fields.put(name, execution.getVariable(name));
            execution.removeVariable(name);
        }
        return form;
    }

    private static Set<String> fieldsOf(Object taker) {
        return Set.of(taker.getClass().getAnnotation(TakesForm.class).fields());
    }

    private SubmittedForm(DelegateTask task) {
        this.labels = field -> FormLabels.labelOf(task, field);
        this.task = task.getTaskDefinitionKey();
        this.completedBy = callerOf(task).orElse(task.getAssignee());
    }

    private SubmittedForm(DelegateExecution execution) {
        this.labels = field -> FormLabels.ofStart(execution, field);
        this.task = execution.getCurrentActivityId();
        this.completedBy = caller(execution.getProcessEngineServices()).orElse(null);
    }

    /** User id of who does something to the task at this moment; empty when no person does. */
    public static Optional<String> callerOf(DelegateTask task) {
        return caller(task.getProcessEngineServices());
    }

    private static Optional<String> caller(ProcessEngineServices engine) {
        var caller = engine.getIdentityService().getCurrentAuthentication();
        return caller == null ? Optional.empty() : Optional.ofNullable(caller.getUserId());
    }

    /** For what somebody does to a task without a form. */
    public static InvalidSubmission refused(DelegateTask task, Refusal refusal) {
        return new InvalidSubmission(task.getTaskDefinitionKey(), refusal.chinese(), refusal.getMessage());
    }

    /** User id of who completed the task. */
    public String completedBy() {
        return Optional.ofNullable(completedBy)
                .orElseThrow(() -> invalid("须由具名人员完成", "it must be completed by a named person"));
    }

    public String text(String field, int longest) {
        return findText(field, longest).orElseThrow(() -> wrong(field, "必须填写", "is required"));
    }

    public Optional<String> findText(String field, int longest) {
        var text = find(field).map(Object::toString).map(String::strip).filter(value -> !value.isEmpty());
        if (text.map(value -> value.codePointCount(0, value.length())).orElse(0) > longest) {
            throw wrong(field, "不得超过 %d 个字符".formatted(longest), "is longer than %d characters".formatted(longest));
        }
        return text;
    }

    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        var value = text(field, 60);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(
                        field,
                        "必须是以下之一：%s".formatted(Arrays.toString(choices.getEnumConstants())),
                        "must be one of %s".formatted(Arrays.toString(choices.getEnumConstants()))));
    }

    /** A box that was left alone is not ticked. */
    public boolean flag(String field) {
        return findText(field, 60)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(field, "只能为是或否", "must be true or false");
                })
                .orElse(false);
    }

    /** Codes ticked in a checklist, a JSON list of them; none when it was left alone. */
    public List<String> codes(String field) {
        return findText(field, LONGEST_LIST).map(list -> codes(field, list)).orElse(List.of());
    }

    private List<String> codes(String field, String list) {
        try {
            var codes = Arrays.asList(JSON.readValue(list, String[].class));
            if (codes.stream()
                    .allMatch(code -> code != null && CODE.matcher(code).matches())) {
                return codes;
            }
        } catch (JsonProcessingException notAList) {
            // The sentence below is all that may be said about it.
        }
        throw wrong(field, "必须是代码列表", "must be a list of codes");
    }

    public Optional<Integer> findWhole(String field, int least, int most) {
        return findAmount(field).map(amount -> {
            if (amount.stripTrailingZeros().scale() > 0
                    || amount.compareTo(BigDecimal.valueOf(least)) < 0
                    || amount.compareTo(BigDecimal.valueOf(most)) > 0) {
                throw wrong(
                        field,
                        "必须是 %d 到 %d 之间的整数".formatted(least, most),
                        "must be a whole number from %d to %d".formatted(least, most));
            }
            return amount.intValueExact();
        });
    }

    public Optional<BigDecimal> findAmount(String field) {
        try {
            return findText(field, 20).map(BigDecimal::new);
        } catch (NumberFormatException notANumber) {
            throw wrong(field, "必须是数字", "must be a number");
        }
    }

    /** Forms send dates as ISO strings, with an offset or in the given zone. */
    public Optional<Instant> findInstant(String field, ZoneId zone) {
        try {
            return findText(field, 40)
                    .map(value -> value.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                            ? OffsetDateTime.parse(value).toInstant()
                            : LocalDateTime.parse(value).atZone(zone).toInstant());
        } catch (DateTimeParseException notADate) {
            throw wrong(field, "必须是日期和时间", "must be a date and time");
        }
    }

    public InvalidSubmission invalid(Refusal refusal) {
        return invalid(refusal.chinese(), refusal.getMessage());
    }

    /** Each part follows the field's name, which the form itself gives in its label. */
    public InvalidSubmission wrong(String field, String chinese, String english) {
        return invalid("“%s”%s".formatted(labels.apply(field), chinese), "'%s' %s".formatted(field, english));
    }

    public InvalidSubmission invalid(String chinese, String english) {
        return new InvalidSubmission(task, chinese, english);
    }

    private Optional<Object> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
