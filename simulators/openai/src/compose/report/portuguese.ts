import type { Cause } from './error-bank.ts';
import { type Telling, tell } from './telling.ts';

export const PORTUGUESE_TELLINGS: Record<Cause, Telling> = {
  safety: tell(`O filtro de segurança do modelo reagiu a {quote} no roteiro.
      O modelo recusou esta cena por causa de {quote}. O filtro lê palavras soltas, não a história em volta. Mostre o que o momento deixa e ela passa.
      Suavizar a frase e filmar de novo.
      Deixe objetos violentos fora de quadro: uma toalha manchada ou um copo no chão contam a mesma história.
      Suavizar a frase e tentar de novo / Filmar com outro modelo / Editar o roteiro
      Deixar o Roteirista conferir palavras de risco antes de filmar / Guardar as expressões que passaram / Descrever reações em vez de ferimentos`),
  parameters: tell(`Foi enviado um ajuste que o {model} não aceita.
      O {model} não aceita um dos ajustes. Nada foi filmado. O ajuste válido mais próximo resolve.
      Usar a duração e a resolução válidas mais próximas e filmar de novo.
      Escolha os ajustes na lista do próprio modelo; ela só oferece o que funciona.
      Corrigir os ajustes e tentar de novo / Escolher outro modelo / Editar a cena
      Conferir os ajustes antes de cada envio / Oferecer só durações válidas / Guardar os ajustes que deram certo`),
  uncertain: tell(`O gateway parou de esperar; a filmagem pode ter começado mesmo assim.
      Ainda não sabemos se esta cena está sendo filmada. A linha ficou muda depois do pedido, e filmar de novo agora poderia custar em dobro. Continuamos procurando.
      Esperar alguns minutos e ver se a versão aparece.
      Todo pedido é procurado antes de ser repetido, para cada cena ser paga uma vez só.
      Procurar de novo / Esperar cinco minutos / Filmar outra vez mesmo assim
      Procurar o pedido pelo número / Manter o valor reservado até esclarecer / Pedir ao serviço a lista das últimas filmagens`),
  rate: tell(`Cenas demais foram pedidas em pouco tempo.
      O estúdio pediu cenas mais depressa do que o serviço permite. Nada se perdeu: a sua está na fila e é a próxima.
      Esperar um minuto e tentar de novo.
      Filme capítulos longos em blocos; assim a fila mantém o próprio ritmo.
      Tentar em um minuto / Filmar o resto depois
      Espaçar os pedidos / Mostrar o lugar na fila / Filmar rascunhos com o modelo rápido`),
  budget: tell(`Filmar esta cena passaria do limite desta novela.
      Esta cena custa mais do que resta no seu limite. Nada foi cobrado.
      Aumentar o limite, ou filmar mais curta ou em 720p.
      Filme rascunhos com o Veo 3.1 Fast e guarde o preço cheio para as versões que você amar.
      Aumentar o limite / Filmar em 720p / Usar um modelo mais barato
      Avisar aos 80 % do limite / Mostrar quanto custam as cenas que faltam / Rascunhar primeiro em 720p`),
  stuck: tell(`A filmagem passou do prazo sem resposta do serviço.
      Esta cena está filmando há muito mais tempo que o normal e provavelmente não volta sozinha.
      Esperar mais um pouco, ou começar outra versão.
      Cada modelo tem o seu prazo, então uma cena travada é notada e não segura as outras.
      Continuar esperando / Começar outra versão / Usar outro modelo
      Aprender prazos com as cenas prontas / Avisar o serviço / Preferir o modelo rápido em hora de pico`),
  provider: tell(`O serviço de vídeo falhou durante a filmagem.
      O serviço de vídeo teve um problema dele. Seu roteiro e seus ajustes estão certos.
      Tentar mais uma vez; essas falhas costumam ser breves.
      Se continuar, filme esta cena com outro modelo e volte depois.
      Tentar de novo / Filmar com outro modelo / Esperar dez minutos
      Repetir uma vez por conta própria / Comparar falhas entre modelos / Ter um segundo serviço à mão`),
  network: tell(`A conexão com o serviço caiu antes da resposta.
      A conexão caiu por um instante. Seu roteiro está salvo.
      Tentar de novo agora.
      Quedas curtas se resolvem sozinhas; só as longas chegam a você.
      Tentar de novo / Esperar um minuto
      Repetir com pausas crescentes / Mostrar quando a conexão voltar / Guardar respostas atrasadas`),
  unknown: tell(`A falha não traz causa conhecida: {error}
      Aconteceu algo que ainda não tínhamos visto. Seu trabalho está salvo.
      Tentar mais uma vez. Se repetir, mande para nós o número abaixo.
      Toda falha nova fica guardada com os detalhes, para a próxima já vir explicada.
      Tentar de novo / Editar a cena / Relatar
      Guardar a resposta original do serviço / Agrupar falhas pelas palavras / Incluir esta no catálogo`),
};
