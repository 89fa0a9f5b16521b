package io.onecamp.persistence.testbed;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.reflect.Method;
import java.util.Optional;

/** What a bean's method says of transactions, in either of the two ways. */
final class Attributes {
    private Attributes() {}

    static boolean isOfSessionBean(Method method) {
        return method.getDeclaringClass().isAnnotationPresent(Stateless.class);
    }

    static TxType of(Method method) {
        Class<?> bean = method.getDeclaringClass();
        return Optional.ofNullable(method.getAnnotation(Transactional.class))
                .or(() -> Optional.ofNullable(bean.getAnnotation(Transactional.class)))
                .map(Transactional::value)
                .or(() -> ofSessionBean(method))
                .orElse(TxType.SUPPORTS);
    }

    private static Optional<TxType> ofSessionBean(Method method) {
        Class<?> bean = method.getDeclaringClass();
        return Optional.ofNullable(method.getAnnotation(TransactionAttribute.class))
                .or(() -> Optional.ofNullable(bean.getAnnotation(TransactionAttribute.class)))
                .map(attribute -> TxType.valueOf(attribute.value().name()))
                // As the specification has it for those that say nothing.
                .or(() -> isOfSessionBean(method) ? Optional.of(TxType.REQUIRED) : Optional.empty());
    }
}
