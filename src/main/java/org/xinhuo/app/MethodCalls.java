package org.xinhuo.app;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls the methods that pages name, {@code #{one.code()}}, and remembers each. The resolver of the platform looks for them
 * afresh at every call, among copies of all methods of the class, which was a sixth of the work of a page. Where more than
 * one method could be meant it is left to that resolver.
 */
public class MethodCalls extends ELResolver {

    private record Named(Class<?> owner, String name, int arguments) {}

    private final Map<Named, Optional<Method>> found = new ConcurrentHashMap<>();

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || name == null) {
            return null;
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Optional<Method> method = found.computeIfAbsent(
                new Named(base.getClass(), name.toString(), given.length), named -> find(named, base));
        if (method.isEmpty()) {
            return null;
        }
        Object result = call(method.get(), base, converted(context, method.get(), given));
        context.setPropertyResolved(base, name);
        return result;
    }

    private static Optional<Method> find(Named named, Object base) {
        List<Method> all = Arrays.stream(named.owner().getMethods())
                .filter(method -> method.getName().equals(named.name()) && !method.isBridge())
                .filter(method -> takes(method, named.arguments()))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)).filter(method -> method.canAccess(base)) : Optional.empty();
    }

    private static boolean takes(Method method, int arguments) {
        int parameters = method.getParameterCount();
        return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }

    private static Object[] converted(ELContext context, Method method, Object[] given) {
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[types.length];
        int single = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < single; i++) {
            converted[i] = context.convertToType(given[i], types[i]);
        }
        if (method.isVarArgs()) {
            Class<?> type = types[single].getComponentType();
            Object rest = Array.newInstance(type, given.length - single);
            for (int i = single; i < given.length; i++) {
                Array.set(rest, i - single, context.convertToType(given[i], type));
            }
            converted[single] = rest;
        }
        return converted;
    }

    private static Object call(Method method, Object base, Object[] arguments) {
        try {
            return method.invoke(base, arguments);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // calls only
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
