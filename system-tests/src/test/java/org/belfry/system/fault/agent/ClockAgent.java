package org.belfry.system.fault.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.time.Clock;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.InitializationStrategy;
import net.bytebuddy.agent.builder.AgentBuilder.TypeStrategy;
import net.bytebuddy.asm.Advice;

/** Gives Belfry a clock that the test can set. */
public final class ClockAgent {
  private ClockAgent() {}

  /**
   * The JVM calls this before {@code main}.
   *
   * @param port of the test
   * @throws IOException if the test does not listen
   */
  public static void premain(String port, Instrumentation instrumentation) throws IOException {
    SteppedClock.listen(Integer.parseInt(port));
    new AgentBuilder.Default()
        .with(TypeStrategy.Default.REDEFINE)
        .with(InitializationStrategy.NoOp.INSTANCE)
        .type(named("org.belfry.platform.time.ClockProducer"))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(OnExit.class).on(named("clock"))))
        .installOn(instrumentation);
  }

  /** Copied into the method that makes the clock. */
  static final class OnExit {
    private OnExit() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) Clock clock) {
      clock = SteppedClock.over(clock);
    }
  }
}
