package io.onecamp.test.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;

/** Which methods write, as their transaction attributes tell: nobody needs one for less. */
final class Writers {

    private static final Set<TransactionAttributeType> WRITING = Set.of(
            TransactionAttributeType.REQUIRED,
            TransactionAttributeType.REQUIRES_NEW,
            TransactionAttributeType.MANDATORY);

    private Writers() {}

    /** A method of a session bean that runs in a transaction. */
    static boolean isWriter(JavaClass bean, String method) {
        return bean.isAnnotatedWith(Stateless.class)
                && bean.getMethods().stream()
                        .filter(candidate -> candidate.getName().equals(method))
                        .anyMatch(candidate -> WRITING.contains(attribute(candidate)));
    }

    private static TransactionAttributeType attribute(JavaMethod method) {
        return method.tryGetAnnotationOfType(TransactionAttribute.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
                .map(TransactionAttribute::value)
                .orElse(TransactionAttributeType.REQUIRED);
    }

    /** A method of a port to rows that changes them: its adapter insists on a transaction, and it answers nothing. */
    static boolean isStoreWriter(JavaClass port, String method) {
        return port.getSimpleName().endsWith("Store")
                && port.getPackageName().startsWith("io.onecamp.domain.")
                && port.getAllSubclasses().stream()
                        .flatMap(adapter -> adapter.getMethods().stream())
                        .filter(candidate -> candidate.getName().equals(method))
                        .filter(candidate -> candidate.getRawReturnType().isEquivalentTo(void.class))
                        .anyMatch(Writers::isMandatory);
    }

    private static boolean isMandatory(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                .filter(stated -> stated.value() == TxType.MANDATORY)
                .isPresent();
    }
}
