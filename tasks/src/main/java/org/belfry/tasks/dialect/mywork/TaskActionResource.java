package org.belfry.tasks.dialect.mywork;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.tasks.action.TaskActionRun;

/** Actions on tasks. */
@Path("action/task")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TaskActionResource {
  @Inject private TaskActionRun actions;
  @Inject private Provider<Caller> caller;

  @POST
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public TaskActionView act(TaskActionBody body) {
    return TaskActionView.of(actions.run(body.action(), caller.get()));
  }
}
