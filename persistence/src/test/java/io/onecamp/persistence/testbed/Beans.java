package io.onecamp.persistence.testbed;

import io.onecamp.domain.failure.Failure;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * The product's beans, made by their own constructors, one of each, with their own transaction annotations kept. A port
 * is bound to what a test says; everything else is found by its class.
 */
public final class Beans {
    private static final Map<Class<?>, Class<?>> INTERCEPTED = new HashMap<>();

    private final Transactions transactions;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<Class<?>, Class<?>> chosen = new HashMap<>();
    private volatile Death death = Death.NEVER;

    public Beans(Transactions transactions) {
        this.transactions = transactions;
    }

    public <T> Beans bind(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    /** Whoever asks for the port gets that bean, which is made when it is first asked for. */
    public <T> Beans choose(Class<T> port, Class<? extends T> bean) {
        chosen.put(port, bean);
        return this;
    }

    /** From now on whoever comes to that point dies there, and this node with it. */
    public void dieAt(CrashPoint point) {
        death = new Death(point);
    }

    /** Whether somebody has come to the point. */
    public boolean isDead() {
        return death.hasCome();
    }

    public <T> T of(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            Class<?> bean = chosen.get(type);
            known = bean == null ? make(type) : of(bean);
            made.put(type, known);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = constructor(type);
            Class<?>[] needs = constructor.getParameterTypes();
            Constructor<?> intercepted = intercepted(type).getDeclaredConstructor(needs);
            intercepted.setAccessible(true);
            Object bean =
                    intercepted.newInstance(Arrays.stream(needs).map(this::of).toArray());
            inject(bean, type);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        Optional<Constructor<?>> injected = Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> one.isAnnotationPresent(Inject.class))
                .findFirst();
        return injected.isPresent() ? injected.get() : type.getDeclaredConstructor();
    }

    private void inject(Object bean, Class<?> type) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                field.setAccessible(true);
                field.set(bean, transactions.entityManager());
            } else if (field.isAnnotationPresent(Inject.class)) {
                field.setAccessible(true);
                field.set(bean, of(field.getType()));
            }
        }
        Field around = Arrays.stream(bean.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && field.getType() == Around.class)
                .findFirst()
                .orElseThrow();
        around.setAccessible(true);
        around.set(bean, new Around(this));
    }

    private static synchronized Class<?> intercepted(Class<?> type) {
        return INTERCEPTED.computeIfAbsent(type, Beans::subclass);
    }

    private static Class<?> subclass(Class<?> type) {
        try {
            return new ByteBuddy()
                    .subclass(type, ConstructorStrategy.Default.IMITATE_SUPER_CLASS_OPENING)
                    .name(type.getName() + "Intercepted")
                    .defineField("around", Around.class, Modifier.PUBLIC)
                    .method(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class)))
                    .intercept(MethodDelegation.toField("around"))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands around every call to a bean, as the container's interceptor does. */
    public static final class Around {
        private final Beans beans;

        Around(Beans beans) {
            this.beans = beans;
        }

        @RuntimeType
        public Object call(@Origin Method method, @SuperCall Callable<?> call) throws Exception {
            Death death = beans.death;
            death.at(method, CrashPoint.Moment.BEFORE);
            Object answer = called(
                    method,
                    () -> beans.transactions.call(Attributes.of(method), () -> {
                        Object inside = call.call();
                        death.at(method, CrashPoint.Moment.WITHIN);
                        return inside;
                    }));
            death.at(method, CrashPoint.Moment.AFTER);
            return answer;
        }

        /** What goes wrong in a session bean reaches its caller wrapped, but for refusals. */
        private static Object called(Method method, Callable<?> call) throws Exception {
            try {
                return call.call();
            } catch (Failure | EJBException e) {
                throw e;
            } catch (RuntimeException e) {
                throw Attributes.isOfSessionBean(method) ? new EJBException(e) : e;
            }
        }
    }
}
