package dev.intakeline.activities.room;

import dev.intakeline.activities.failure.Failure;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.media.MediaServer;
import dev.intakeline.secrets.Secret;
import io.livekit.server.RoomServiceClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livekit.LivekitModels;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Response;

/** Rooms over LiveKit's room service. */
public final class LiveKitRooms implements Rooms, AutoCloseable {
  /** A room that nobody has joined yet lives as long: the search for a host, and then some. */
  static final Duration EMPTY_TIMEOUT = Duration.ofMinutes(2);

  /** A room that everybody has left lives as long: two changes of host. */
  static final Duration DEPARTURE_TIMEOUT = Duration.ofSeconds(60);

  /** Callee, agent, its successor, a human who takes over, a listener for the record. */
  static final int PARTICIPANTS_MAX = 5;

  /** The server is near; the activity is tried again. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private static final int NOT_FOUND = 404;

  private final OkHttpClient http = new OkHttpClient.Builder().callTimeout(ANSWER_WITHIN).build();
  private final RoomServiceClient rooms;

  /** Over the server; connects with each request. */
  public LiveKitRooms(MediaServer server, Secret apiSecret) {
    rooms =
        RoomServiceClient.createClient(
            server.apiUrl(), server.apiKey(), apiSecret.text(), () -> http);
  }

  @Override
  public void open(CallRef ref) {
    ask(
        rooms.createRoom(
            ref.roomName(),
            Math.toIntExact(EMPTY_TIMEOUT.toSeconds()),
            PARTICIPANTS_MAX,
            null,
            null,
            null,
            null,
            null,
            Math.toIntExact(DEPARTURE_TIMEOUT.toSeconds())));
  }

  @Override
  public void remove(CallRef ref) {
    ask(rooms.deleteRoom(ref.roomName()));
  }

  @Override
  public List<OpenRoom> all() {
    return ask(rooms.listRooms()).stream()
        .flatMap(List::stream)
        .flatMap(LiveKitRooms::call)
        .toList();
  }

  private static Stream<OpenRoom> call(LivekitModels.Room room) {
    return CallRef.ofRoomName(room.getName()).stream()
        .map(ref -> new OpenRoom(ref, Instant.ofEpochSecond(room.getCreationTime())));
  }

  /**
   * Asks the server.
   *
   * @return empty where it doesn't know the room
   */
  private static <T> Optional<T> ask(Call<T> call) {
    try {
      Response<T> answer = call.execute();
      if (!answer.isSuccessful() && answer.code() != NOT_FOUND) {
        throw Failure.MEDIA_SERVER.forNow("LiveKit answered " + answer.code());
      }
      return Optional.ofNullable(answer.body());
    } catch (IOException unreachable) {
      throw Failure.MEDIA_SERVER.forNow(
          "LiveKit can't be reached: " + unreachable.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
