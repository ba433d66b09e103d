package org.huifang.staff.training;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All courses, in the order of the file. */
@Component
public class Courses {

    private final List<Course> courses;

    Courses(@Value("${huifang.training.courses:classpath:training/courses.yaml}") Resource file) {
        try (var text = file.getInputStream()) {
            Object entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            courses = Arrays.asList(JsonMapper.builder().build().convertValue(entries, Course[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Course> all() {
        return courses;
    }

    public Optional<Course> withCode(String code) {
        return courses.stream().filter(course -> course.code().equals(code)).findFirst();
    }

    /** In both languages; the code of one that is no longer in the file. */
    public String titleOf(String code) {
        return withCode(code).map(Course::title).orElse(code);
    }
}
