package dev.intakeline.media.call;

import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.media.interview.AnswerLanguage;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.VoiceActivity;
import dev.intakeline.media.mouth.AudioClock;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.notify.Notifier;
import java.time.Duration;

/**
 * What all calls of a worker share: the ports, as they were chosen.
 *
 * @param worker who we are
 * @param voiceActivity tells speech from silence
 * @param words turns speech into words
 * @param danger hears danger phrases
 * @param speech turns words into speech
 * @param voice the agent's
 * @param language how questions and answers sound
 * @param silence how long callers may say nothing before a question is asked again
 * @param audioClock gives every call its next 10 ms
 * @param journal where calls are written down
 * @param recorders where their sound is kept
 * @param rooms where they are held
 * @param tools what may be asked of the backend
 * @param reports the way up to the workflows
 * @param notifier tells people of red flags
 * @param meters counts
 */
public record LiveParts(
    WorkerId worker,
    VoiceActivity voiceActivity,
    SpeechToText words,
    DangerSpotter danger,
    TextToSpeech speech,
    Voice voice,
    AnswerLanguage language,
    Duration silence,
    AudioClock audioClock,
    Journal journal,
    CallRecorder.Factory recorders,
    Rooms rooms,
    Tools tools,
    Reports reports,
    Notifier notifier,
    Meters meters) {}
