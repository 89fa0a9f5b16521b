package io.onecamp.persistence.postgres;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.boot.model.internal.BinderHelper;

/**
 * Takes off the annotations' classes what Hibernate hung on them while it read the entities. They are the server's or
 * the JDK's and live on, and by it each would keep the class loader of every former deployment. Nobody reads it later.
 */
public class ForgottenAnnotations implements SessionFactoryObserver {
    private static final String CACHE = "annotationMetaCacheForRepeatableDialectOverride";

    @Override
    public void sessionFactoryCreated(SessionFactory factory) {
        forget(factory);
    }

    private static void forget(SessionFactory factory) {
        ClassValue<?> cache = cache();
        Set<Class<?>> annotations = new HashSet<>();
        factory.getMetamodel().getManagedTypes().forEach(type -> gather(type.getJavaType(), annotations));
        annotations.forEach(cache::remove);
    }

    static ClassValue<?> cache() {
        try {
            Field field = BinderHelper.class.getDeclaredField(CACHE);
            field.setAccessible(true);
            return (ClassValue<?>) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Hibernate keeps it elsewhere: look again what redeploying leaves", e);
        }
    }

    /** Of the class, its members, those it extends, and the keys declared in it. */
    private static void gather(Class<?> type, Set<Class<?>> annotations) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            Stream.of(
                            Stream.of(each),
                            Arrays.stream(each.getDeclaredFields()),
                            Arrays.stream(each.getDeclaredMethods()))
                    .flatMap(elements -> elements.map(AnnotatedElement.class::cast))
                    .flatMap(element -> Arrays.stream(element.getAnnotations()))
                    .map(Annotation::annotationType)
                    .forEach(annotations::add);
            for (Class<?> nested : each.getDeclaredClasses()) {
                gather(nested, annotations);
            }
        }
    }
}
