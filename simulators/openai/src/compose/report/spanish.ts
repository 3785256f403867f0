import type { Cause } from './error-bank.ts';
import { type Telling, tell } from './telling.ts';

export const SPANISH_TELLINGS: Record<Cause, Telling> = {
  safety: tell(`El filtro de seguridad del modelo reaccionó a {quote} en el guion.
      El modelo rechazó esta escena por {quote}. El filtro lee palabras sueltas, no la historia de alrededor. Muestra lo que el momento deja y pasará.
      Suavizar la frase y volver a filmar.
      Deja los objetos violentos fuera de cuadro: un pañuelo manchado o un vaso en el suelo cuentan lo mismo.
      Suavizar la frase y reintentar / Filmarla con otro modelo / Editar el guion
      Que el Guionista revise palabras de riesgo antes de filmar / Guardar las expresiones que pasaron / Describir reacciones y no heridas`),
  parameters: tell(`Se envió un ajuste que {model} no acepta.
      {model} no acepta uno de los ajustes. No se filmó nada. El ajuste válido más cercano lo arregla.
      Usar la duración y la resolución válidas más cercanas y volver a filmar.
      Elige los ajustes en la lista del propio modelo; solo ofrece lo que funciona.
      Corregir los ajustes y reintentar / Elegir otro modelo / Editar la escena
      Revisar los ajustes antes de cada envío / Ofrecer solo duraciones válidas / Guardar los ajustes que funcionaron`),
  uncertain: tell(`La pasarela dejó de esperar; la filmación pudo empezar de todos modos.
      Todavía no sabemos si esta escena se está filmando. La línea se quedó muda tras el pedido, y filmar de nuevo ahora podría costar el doble. Seguimos buscándola.
      Esperar unos minutos y ver si aparece la toma.
      Todo pedido se busca antes de repetirse, para que cada escena se pague una sola vez.
      Buscar otra vez / Esperar cinco minutos / Filmar de nuevo de todos modos
      Buscar el pedido por su número / Mantener el dinero reservado hasta aclararlo / Pedir al servicio las últimas filmaciones`),
  rate: tell(`Se pidieron demasiadas escenas en poco tiempo.
      El estudio pidió escenas más rápido de lo que el servicio permite. No se perdió nada: la tuya está en la fila y es la próxima.
      Esperar un minuto y reintentar.
      Filma los capítulos largos por bloques; así la fila lleva su propio ritmo.
      Reintentar en un minuto / Filmar el resto más tarde
      Repartir los pedidos en el tiempo / Mostrar el lugar en la fila / Filmar borradores con el modelo rápido`),
  budget: tell(`Filmar esta escena pasaría el tope de esta novela.
      Esta escena cuesta más de lo que queda bajo tu tope. No se cobró nada.
      Subir el tope, o filmarla más corta o en 720p.
      Filma borradores con Veo 3.1 Fast y guarda el precio completo para las tomas que te gusten.
      Subir el tope / Filmar en 720p / Usar un modelo más barato
      Avisar al 80 % del tope / Mostrar cuánto cuestan las escenas que faltan / Hacer primero borradores en 720p`),
  stuck: tell(`La filmación pasó su plazo sin respuesta del servicio.
      Esta escena lleva mucho más tiempo del normal y probablemente no vuelva sola.
      Esperar un poco más, o empezar otra toma.
      Cada modelo tiene su plazo, así una escena atascada se nota y no frena a las demás.
      Seguir esperando / Empezar otra toma / Usar otro modelo
      Aprender plazos de las tomas terminadas / Avisar al servicio / Preferir el modelo rápido en horas pico`),
  provider: tell(`El servicio de video falló mientras filmaba.
      El servicio de video tuvo un problema propio. Tu guion y tus ajustes están bien.
      Intentar una vez más; estas fallas suelen ser breves.
      Si continúa, filma esta escena con otro modelo y vuelve después.
      Reintentar / Filmar con otro modelo / Esperar diez minutos
      Repetir una vez por cuenta propia / Comparar fallas entre modelos / Tener un segundo servicio a mano`),
  network: tell(`La conexión con el servicio se cortó antes de la respuesta.
      La conexión se cortó un instante. Tu guion está guardado.
      Reintentar ahora.
      Los cortes breves se reparan solos; solo los largos llegan hasta ti.
      Reintentar / Esperar un minuto
      Repetir con pausas crecientes / Mostrar cuándo vuelve la conexión / Guardar respuestas que llegan tarde`),
  unknown: tell(`La falla no trae una causa conocida: {error}
      Pasó algo que todavía no habíamos visto. Tu trabajo está guardado.
      Intentar una vez más. Si se repite, envíanos el número de abajo.
      Toda falla nueva queda guardada con sus detalles, para que la próxima llegue explicada.
      Reintentar / Editar la escena / Reportarla
      Guardar la respuesta original del servicio / Agrupar fallas por sus palabras / Agregar esta al catálogo`),
};
