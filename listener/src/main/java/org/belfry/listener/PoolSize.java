package org.belfry.listener;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.aopalliance.intercept.ConstructorInterceptor;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.eclipse.microprofile.config.ConfigProvider;
import org.glassfish.hk2.api.Filter;
import org.glassfish.hk2.api.InterceptionService;

/**
 * Gives Belfry's pool of connections the size that is configured. What defines the pool is an
 * annotation, whose values are constants: so the definition is changed on its way to the deployer.
 * Payara looks this up by {@code META-INF/hk2-locator/default}.
 */
public final class PoolSize implements InterceptionService, MethodInterceptor {
  private static final String KEY = "belfry.db.pool-size";
  private static final String POOL = "java:app/jdbc/belfry";
  private static final String DEPLOYER = "org.glassfish.jdbc.deployer.DataSourceDefinitionDeployer";

  @Override
  public Filter getDescriptorFilter() {
    return descriptor -> DEPLOYER.equals(descriptor.getImplementation());
  }

  @Override
  public List<MethodInterceptor> getMethodInterceptors(Method method) {
    return method.getName().equals("deployResource") ? List.of(this) : List.of();
  }

  @Override
  public List<ConstructorInterceptor> getConstructorInterceptors(Constructor<?> constructor) {
    return List.of();
  }

  @Override
  public Object invoke(MethodInvocation deployment) throws Throwable {
    Object definition = deployment.getArguments()[0];
    Optional<Integer> size = configured();
    if (size.isPresent() && POOL.equals(property(definition, "getName").invoke(definition))) {
      property(definition, "setMaxPoolSize", int.class).invoke(definition, size.get());
    }
    return deployment.proceed();
  }

  /** By reflection: to compile against that class takes half of the server. */
  private static Method property(Object definition, String name, Class<?>... types)
      throws NoSuchMethodException {
    return definition.getClass().getMethod(name, types);
  }

  /** Empty also for one that is no number: the application tells all that is wrong. */
  private static Optional<Integer> configured() {
    return ConfigProvider.getConfig()
        .getOptionalValue(KEY, String.class)
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Integer::valueOf);
  }
}
