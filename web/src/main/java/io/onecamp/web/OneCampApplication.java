package io.onecamp.web;

import io.onecamp.web.account.AccountsResource;
import io.onecamp.web.admin.AuditResource;
import io.onecamp.web.admin.DriftResource;
import io.onecamp.web.admin.ParkedResource;
import io.onecamp.web.admin.PasswordResetsResource;
import io.onecamp.web.admin.RebuildsResource;
import io.onecamp.web.admin.RelaysResource;
import io.onecamp.web.admin.SearchRebuildResource;
import io.onecamp.web.admin.StoresResource;
import io.onecamp.web.comment.CommentsResource;
import io.onecamp.web.comment.ThreadResource;
import io.onecamp.web.conversation.ConversationsResource;
import io.onecamp.web.failure.FailureMapper;
import io.onecamp.web.failure.ProblemFilter;
import io.onecamp.web.file.FileContentResource;
import io.onecamp.web.file.FilesResource;
import io.onecamp.web.health.HealthResource;
import io.onecamp.web.json.JsonBodies;
import io.onecamp.web.limit.LimitFilter;
import io.onecamp.web.limit.LimitHeaders;
import io.onecamp.web.live.EventsResource;
import io.onecamp.web.live.TicketsResource;
import io.onecamp.web.message.MessagesResource;
import io.onecamp.web.message.ResolutionResource;
import io.onecamp.web.message.TimelineResource;
import io.onecamp.web.meter.AnswerFilter;
import io.onecamp.web.meter.ArrivalFilter;
import io.onecamp.web.meter.MetricsResource;
import io.onecamp.web.openapi.OpenApiResource;
import io.onecamp.web.person.MeResource;
import io.onecamp.web.person.PeopleResource;
import io.onecamp.web.reaction.CommentReactionsResource;
import io.onecamp.web.reaction.MessageReactionsResource;
import io.onecamp.web.search.SearchResource;
import io.onecamp.web.security.AccessFilter;
import io.onecamp.web.security.CallerFilter;
import io.onecamp.web.session.SessionsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * The HTTP interface. Every resource and provider is listed: servers do not agree on what they would find by scanning.
 */
@ApplicationPath("api/v1")
public class OneCampApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                // providers
                AccessFilter.class,
                AnswerFilter.class,
                ArrivalFilter.class,
                CallerFilter.class,
                FailureMapper.class,
                JsonBodies.class,
                LimitFilter.class,
                LimitHeaders.class,
                ProblemFilter.class,
                // resources
                AccountsResource.class,
                AuditResource.class,
                CommentReactionsResource.class,
                CommentsResource.class,
                ConversationsResource.class,
                DriftResource.class,
                EventsResource.class,
                FileContentResource.class,
                FilesResource.class,
                HealthResource.class,
                MeResource.class,
                MessageReactionsResource.class,
                MessagesResource.class,
                MetricsResource.class,
                OpenApiResource.class,
                ParkedResource.class,
                PasswordResetsResource.class,
                PeopleResource.class,
                RebuildsResource.class,
                RelaysResource.class,
                SearchRebuildResource.class,
                SearchResource.class,
                ResolutionResource.class,
                SessionsResource.class,
                StoresResource.class,
                ThreadResource.class,
                TicketsResource.class,
                TimelineResource.class);
    }

    /**
     * Jersey would otherwise add the JSON providers it finds in the server, and a description of its own. Others do not
     * know these names.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.disableJsonProcessing", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
