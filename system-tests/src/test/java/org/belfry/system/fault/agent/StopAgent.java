package org.belfry.system.fault.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.InitializationStrategy;
import net.bytebuddy.agent.builder.AgentBuilder.TypeStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import net.bytebuddy.utility.JavaModule;
import org.jspecify.annotations.Nullable;

/** Puts a breakpoint into a method of Belfry while its class is loaded. */
public final class StopAgent {
  private StopAgent() {}

  /**
   * The JVM calls this before {@code main}.
   *
   * @param arguments port of the test, class, method, {@code enter} or {@code exit}, and the pass
   *     to stop at; separated by commas
   * @throws IOException if the test does not listen
   */
  public static void premain(String arguments, Instrumentation instrumentation) throws IOException {
    String[] argument = arguments.split(",", -1);
    Breakpoint.set(Integer.parseInt(argument[0]), Integer.parseInt(argument[4]));
    Class<?> advice = argument[3].equals("enter") ? OnEnter.class : OnExit.class;
    new AgentBuilder.Default()
        .with(TypeStrategy.Default.REDEFINE)
        .with(InitializationStrategy.NoOp.INSTANCE)
        .with(new Failures())
        .type(named(argument[1]))
        .transform(
            (builder, type, loader, module, domain) -> put(builder, type, argument[2], advice))
        .installOn(instrumentation);
  }

  private static DynamicType.Builder<?> put(
      DynamicType.Builder<?> builder, TypeDescription type, String method, Class<?> advice) {
    if (type.getDeclaredMethods().filter(named(method)).isEmpty()) {
      Breakpoint.tell(Breakpoint.FAILED + type.getName() + " has no method " + method);
      return builder;
    }
    Breakpoint.tell(Breakpoint.SET);
    return builder.visit(Advice.to(advice).on(named(method)));
  }

  /** Copied into methods that are to stop before they do anything. */
  static final class OnEnter {
    private OnEnter() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.AllArguments Object[] arguments) {
      Breakpoint.pass(arguments);
    }
  }

  /** Copied into methods that are to stop when all is done; not when they throw. */
  static final class OnExit {
    private OnExit() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(typing = Typing.DYNAMIC) @Nullable Object result) {
      Breakpoint.pass(result);
    }
  }

  private static final class Failures extends AgentBuilder.Listener.Adapter {
    @Override
    public void onError(
        String type,
        @Nullable ClassLoader loader,
        @Nullable JavaModule module,
        boolean loaded,
        Throwable failure) {
      Breakpoint.tell(Breakpoint.FAILED + type + ": " + failure);
    }
  }
}
