import { chosenMedia, type Field, type Party, type ResponseDetail } from '../../../openapi/index.ts';
import { counted } from '../../../openapi/source/index.ts';
import { BodySection } from '../body/BodySection.tsx';
import { editedResponseBody, withResponseBody } from '../body/bodyEdits.ts';
import fieldStyles from '../controls/Field.module.css';
import { FieldGroups } from '../fields/FieldGroups.tsx';
import { useSourceFocus } from '../focus/exchangeFocus.ts';
import { RawButton } from '../wire/RawButton.tsx';
import styles from './SimulatorSteps.module.css';
import { StatusPicker } from './StatusPicker.tsx';
import { Step, type StepContext } from './Step.tsx';

/** The sample response; the callback may also come before there is one. */
export function ResponseStep({ sender, ...context }: StepContext & { sender: Party }) {
  const { detail, exchange, sources } = context;
  const response = detail.responses.find((each) => each.status === exchange.response?.declaredStatus);
  const read = [...sources.keys()].some((source) => source.startsWith('response.'));
  return (
    <Step
      number={2}
      request={detail.id}
      name="Response"
      sender={sender}
      tools={<RawButton name="response" detail={detail} edits={context.edits} />}
    >
      <ResponseStatus {...context} response={response} />
      {response && <ResponseInputs {...context} response={response} />}
      {!read && <p className={styles.remark}>Nothing in this URL comes from the response.</p>}
      {read && !response && (
        <p className={styles.remark}>This URL reads the response, so it needs one: choose a status.</p>
      )}
    </Step>
  );
}

function ResponseStatus({ response, ...context }: StepContext & { response: ResponseDetail | undefined }) {
  const { detail, edits, exchange, sources, onEdit } = context;
  const feeds = sources.has('response.status');
  const { lit, places } = useSourceFocus('response.status', feeds);
  return (
    <div
      className={fieldStyles.field}
      data-kind={feeds ? 'status' : undefined}
      data-sent={response !== undefined}
      data-source="response.status"
      {...places}
    >
      <StatusPicker
        name="Response status"
        responses={detail.responses}
        chosen={response}
        optional
        feeds={feeds}
        lit={lit}
        code={exchange.response?.status}
        onChoose={(status) => onEdit({ ...edits, status })}
        onCode={(declared, code) =>
          onEdit({ ...edits, statusCodes: { ...edits.statusCodes, [declared]: code } })
        }
      />
    </div>
  );
}

function ResponseInputs({ response, ...context }: StepContext & { response: ResponseDetail }) {
  const { sources, edits, exchange, onEdit } = context;
  const feeds = (field: Field) => sources.has(`response.${field.id}`);
  const feeding = response.headers.filter(feeds);
  const others = response.headers.filter((field) => !feeds(field));
  const media = chosenMedia(response.media, edits.responseMediaTypes?.[response.status]);
  const edited = media && editedResponseBody(edits, response, media);
  return (
    <>
      <FieldGroups fields={feeding} message="response" {...context} />
      {media && (
        <BodySection
          name="Response body"
          message="response"
          question={{
            id: context.detail.id,
            message: 'response',
            status: response.status,
            mediaType: media.mediaType,
          }}
          body={exchange.response?.body ?? { kind: 'absent', declared: true }}
          media={media}
          allMedia={response.media}
          text={edited ?? media.text}
          edited={edited !== undefined}
          required={false}
          sent={true}
          onSend={undefined}
          onText={(text) => onEdit(withResponseBody(edits, response, media, text))}
          onMedia={(mediaType) =>
            onEdit({
              ...edits,
              responseMediaTypes: { ...edits.responseMediaTypes, [response.status]: mediaType },
            })
          }
          {...context}
        />
      )}
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{counted(others.length, 'more header')}</summary>
          <FieldGroups fields={others} message="response" {...context} />
        </details>
      )}
      {response.headers.length === 0 && response.media.length === 0 && (
        <p className={styles.remark}>This response declares no headers and no body.</p>
      )}
    </>
  );
}
