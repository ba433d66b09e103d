package org.huifang;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** Each feature's own package as a slice; the technology packages below it are not counted. */
class FeatureRoots implements SliceAssignment {

    private static final Set<String> ROOTS =
            Set.of("complaint", "followup", "knowledge", "sla", "channel", "customer", "staff", "audit");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        var name = type.getPackageName().replaceFirst("org\\.huifang\\.?", "");
        return ROOTS.contains(name) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "feature roots";
    }
}
