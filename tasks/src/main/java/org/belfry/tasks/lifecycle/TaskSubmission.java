package org.belfry.tasks.lifecycle;

import java.util.function.UnaryOperator;
import org.belfry.tasks.task.TaskSpec;
import org.jspecify.annotations.Nullable;

/**
 * A task as an application knows it.
 *
 * @param application of which a task with the same {@code globalId} is looked for; of any if null
 * @param globalId the application's own id of the task, null if it has none
 * @param change makes the specification of the one there is; of an empty one for a new task
 * @param done whether it is done; null leaves that as it is, to be done if it is new
 * @param past of a new one
 */
public record TaskSubmission(
    @Nullable String application,
    @Nullable String globalId,
    UnaryOperator<TaskSpec> change,
    @Nullable Boolean done,
    Past past) {}
