package org.belfry.system.fault.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.time.Clock;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.InitializationStrategy;
import net.bytebuddy.agent.builder.AgentBuilder.TypeStrategy;
import net.bytebuddy.asm.Advice;

/** Gives Belfry a wall clock that a test can set. */
public final class ClockAgent {
  private static final String PRODUCER = "org.belfry.platform.time.ClockProducer";
  private static final String METHOD = "wall";

  private ClockAgent() {}

  /**
   * The JVM calls this before {@code main}.
   *
   * @param file that says how many seconds the clock is ahead
   */
  public static void premain(String file, Instrumentation instrumentation) {
    SetClock.by(Path.of(file));
    new AgentBuilder.Default()
        .with(TypeStrategy.Default.REDEFINE)
        .with(InitializationStrategy.NoOp.INSTANCE)
        .type(named(PRODUCER))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(OnExit.class).on(named(METHOD))))
        .installOn(instrumentation);
  }

  /** Copied into the method that makes the wall clock. */
  static final class OnExit {
    private OnExit() {}

    @Advice.OnMethodExit
    @SuppressWarnings({"ParameterCanBeLocal", "UnusedVariable"}) // Assigned in Belfry's method.
    static void exit(@Advice.Return(readOnly = false) Clock clock) {
      clock = new SetClock(clock);
    }
  }
}
