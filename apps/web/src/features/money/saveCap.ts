import { api } from '../../lib/api/api.ts';
import type { NovelaStore } from '../../lib/socket/novelaStore.ts';
import { tellTabs } from '../../lib/tabs/tabNews.ts';
import { refetchStudioMoney } from './studioMoneyStore.ts';

/** Sets a novela's cap in USD and shows it in this tab. @throws ApiError */
export const saveNovelaCap = async (store: NovelaStore, cap: number): Promise<void> => {
  const { id } = store.getState().novela;
  const { data } = await api('PUT /api/novelas/:id', { params: { id }, body: { cap } });
  store.setState((live) => ({ ...live, novela: { ...live.novela, cap: data.cap, money: data.money } }));
  tellTabs({ kind: 'changed', novelaId: id });
};

/** Sets the studio's monthly cap in USD and reads the month again. @throws ApiError */
export const saveMonthlyCap = async (monthlyCap: number): Promise<void> => {
  await api('PUT /api/settings', { body: { monthlyCap } });
  await refetchStudioMoney().catch(() => undefined);
};
