import { Dialog } from '../page/dialog';
import { catalogue, catalogueState } from '../state/catalogue';
import { text } from '../text/text';
import { FileList } from './file-list';
import { LayerChoice } from './layer-choice';
import { Tools } from './tools';
import { wanted } from './wanted';

/** Every layer, and everything, in every format that the server offers. */
export function Downloads() {
  return (
    <Dialog
      id="downloads"
      title={text.downloads}
      isOpen={wanted.value !== null}
      onClose={() => {
        wanted.value = null;
      }}
    >
      {catalogue.value && wanted.value ? <Offer /> : <p>{waitingText()}</p>}
    </Dialog>
  );
}

function Offer() {
  const of = wanted.value;
  if (!of) return null;
  return (
    <>
      <LayerChoice of={of} />
      <FileList of={of} />
      <Tools layer={of.layer} />
    </>
  );
}

function waitingText(): string {
  return catalogueState.value === 'failed' ? text.failedUnreachable : text.loading;
}
